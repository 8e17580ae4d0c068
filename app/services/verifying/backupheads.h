// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace optoutdesk {

class Database;

// The heads in the names of the backups beside the register against its trail: RegisterOlder, with the backup's name, when one
// knows of a later act or of another past. That is an older file put back by hand, which is sound in itself. A file name and
// one entry for each backup, so quick enough for every opening.
Done compareBackups(Database &database);

}
