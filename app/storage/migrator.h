// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace optoutdesk {

class Database;

// One numbered step of the schema. Its file is split at lines that read `-- next statement`, never at a semicolon, which
// triggers hold too.
struct Migration
{
    int version = 0;
    QString name = {};
    QStringList statements = {};
    // Its first line reads `-- references unchecked`: it makes a table anew that others refer to. Every reference is checked
    // before its transaction ends.
    bool referencesUnchecked = false;
};

// The migrations of a folder (0001-register.sql, 0002-….sql), in order; numbers must run 1, 2, 3 … without gaps.
Result<QList<Migration>> loadMigrations(const QString &folder);

// Brings a register to the newest schema: one transaction a step, the version written last. A failing step leaves the
// version before it, whole. A register newer than the program is RegisterTooNew and stays untouched.
Done migrate(Database &database, const QList<Migration> &migrations);

}
