// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/sqliteconnection.h"

#include "platform/guards.h"
#include "storage/database.h"
#include "storage/reading.h"
#include "storage/sealing/sealedfiles.h"

#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace optoutdesk {

Result<sqlite3 *> handleOf(Database &database)
{
    Query query = database.query(u"SELECT sqlite_source_id()"_s);
    const Result<QString> driversLibrary = readText(query);
    if (!driversLibrary)
        return driversLibrary.failure();
    if (*driversLibrary != QLatin1String(sqlite3_sourceid()))
        return Failure{Problem::DatabaseFailed, u"QSQLITE"_s, u"the driver brings another SQLite: "_s + *driversLibrary};
    const QVariant handle = database.driverHandle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return Failure{Problem::DatabaseFailed, u"QSQLITE"_s, u"the driver hides its connection"_s};
    return *static_cast<sqlite3 *const *>(handle.constData());
}

namespace {

Done defend(Database &database)
{
    const Result<sqlite3 *> handle = handleOf(database);
    if (!handle)
        return handle.failure();
    // SQLite quietly falls back to reading when it may not write.
    if (sqlite3_db_readonly(*handle, "main") != 0)
        return Failure{Problem::RegisterReadOnly, database.location()};
    int on = 0;
    if (sqlite3_db_config(*handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &on) != SQLITE_OK || on != 1)
        return Failure{Problem::DatabaseFailed, u"SQLITE_DBCONFIG_DEFENSIVE"_s};
    return {};
}

}

Done setPragma(Database &database, const QString &name, const QString &value, const QString &readBack)
{
    if (const Done done = database.execute(u"PRAGMA %1 = %2"_s.arg(name, value)); !done)
        return done;
    Query query = database.query(u"PRAGMA "_s + name);
    const Result<QString> kept = readText(query);
    if (!kept)
        return kept.failure();
    if (*kept != (readBack.isNull() ? value : readBack))
        return Failure{Problem::DatabaseFailed, name, u"asked for %1, runs with %2"_s.arg(value, *kept)};
    return {};
}

Done settleConnection(Database &database, Access access)
{
    struct Setting
    {
        QString name;
        QString value;
        QString readBack;
    };
    const bool durable = guards::isOn(guards::Guard::DurableCommits);
    const Setting settings[] = {
        {u"temp_store"_s, u"MEMORY"_s, u"2"_s},
        {u"trusted_schema"_s, u"OFF"_s, u"0"_s},
        {u"cell_size_check"_s, u"ON"_s, u"1"_s},
        {u"recursive_triggers"_s, u"ON"_s, u"1"_s},
        {u"foreign_keys"_s, u"ON"_s, u"1"_s},
        {u"secure_delete"_s, u"ON"_s, u"1"_s},
        durable ? Setting{u"journal_mode"_s, u"TRUNCATE"_s, u"truncate"_s}
                : Setting{u"journal_mode"_s, u"DELETE"_s, u"delete"_s},
        access == Access::Create ? Setting{u"synchronous"_s, u"OFF"_s, u"0"_s}
        : durable                ? Setting{u"synchronous"_s, u"EXTRA"_s, u"3"_s}
                                 : Setting{u"synchronous"_s, u"FULL"_s, u"2"_s},
        // A commit waits while a backup reads the whole register: seconds for a million patients, more on a slow disk. Opening
        // has less patience.
        {u"busy_timeout"_s, u"30000"_s, u"30000"_s},
    };
    if (const Done done = defend(database); !done)
        return done;
    for (const Setting &setting : settings) {
        if (const Done done = setPragma(database, setting.name, setting.value, setting.readBack); !done)
            return done;
    }
    return {};
}

Done reserveSealRoom(Database &database)
{
    const Result<sqlite3 *> handle = handleOf(database);
    if (!handle)
        return handle.failure();
    return sealing::reserveRoom(*handle);
}

}
