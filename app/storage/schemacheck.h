// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace optoutdesk {

class Database;

// Compares the schema of a register with the one that the migrations make up to its version: RegisterDamaged with the first
// table, index or trigger that is missing, another or too many. The engine believes whatever its schema says, also where a
// bit has changed a constraint or somebody took a trigger away.
Done checkSchema(Database &database);

}
