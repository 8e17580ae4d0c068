// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

struct sqlite3;

namespace optoutdesk {

class Database;
enum class Access;

// The driver's own connection. It is only ours to touch when both of us run on the very same library (DatabaseFailed).
Result<sqlite3 *> handleOf(Database &database);

// Sets a pragma and reads it back: DatabaseFailed when the engine keeps another value.
Done setPragma(Database &database, const QString &name, const QString &value, const QString &readBack = {});

// What every connection of a register runs with. QSQLITE's defaults lose an acknowledged objection at a power cut, let a
// replaced row pass the delete triggers and leave deleted names in the file. A file that is being made is not flushed with
// every step: nobody sees it until it is whole, flushed and named.
Done settleConnection(Database &database, Access access);

// Leaves room in the pages of a new database for what seals them.
Done reserveSealRoom(Database &database);

}
