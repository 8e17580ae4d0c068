// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "domain/practice.h"
#include "domain/result.h"

#include <QString>

#include <functional>

namespace optoutdesk {

class Database;

// What a new register is besides its practice: its identity, made up where none is given, and the key that seals its pages.
struct NewRegister
{
    QString id = {};
    DataKey pageKey = {}; // none: a plain one
};

// The file a register lives in: making a new one, and telling without touching it what lies at a path.
class RegisterFile
{
public:
    // Makes a register at a path where nothing is (RegisterExists) with the practice and whatever `furnish` adds (the first
    // manager, a demonstration). The file appears under its name only when all of it is safely on the disk, so `furnish`
    // needs no transaction and may use its own.
    static Done create(const QString &path, const Practice &practice, const std::function<Done(Database &)> &furnish = {},
                       const NewRegister &as = {});

    // Whether a register could be opened there: refuses network file systems, missing, empty and foreign files and schemas
    // of the future. Reads the file's header at most, writes nothing and creates nothing. What lies behind a seal, only
    // Register::open can tell.
    static Done examine(const QString &path);
    // Whether the pages of the register there are sealed.
    static bool isSealed(const QString &path);

    // The name under which the program locks and opens it, wherever a link to it lies: absolute and, where something is there,
    // without symbolic links. The key file and the backups lie beside it.
    static QString placeOf(const QString &location);
    // The absolute path without symbolic links, which both the lock and SQLite then mean. RegisterNotFound when nothing is
    // there; PostgresNotBuilt for postgresql:// and postgres://.
    static Result<QString> locate(const QString &location);
};

}
