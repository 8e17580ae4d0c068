// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace optoutdesk {

class Database;

// The practice's own settings with the defaults that hold while nobody set them.

// Working days within which a recorded objection is to stand in the clinical system: 5.
Result<int> workingDaysToCode(Database &database);
// The share of the list, in percent, that one import may mark as left without being asked: 5.
Result<int> leaversPercent(Database &database);

}
