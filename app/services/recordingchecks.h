// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordingrules.h"

namespace optoutdesk {

class Database;

// That type, channel and reasons are words this register knows; UnknownWord with the known ones otherwise.
Done checkWords(Database &database, const RecordingRequest &request);

}
