// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/sqlitedialect.h"

#include "platform/guards.h"
#include "storage/database.h"
#include "storage/reading.h"
#include "storage/sealing/sealedfiles.h"
#include "storage/sqlite/sqliteconnection.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QUrl>
#include <QUrlQuery>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace optoutdesk {

const SqliteDialect &SqliteDialect::instance()
{
    static const SqliteDialect dialect;
    return dialect;
}

QString SqliteDialect::driverName() const
{
    return u"QSQLITE"_s;
}

QString SqliteDialect::migrationsFolder() const
{
    return u":/migrations/sqlite"_s;
}

QString SqliteDialect::beginWriting() const
{
    return u"BEGIN IMMEDIATE"_s;
}

QString SqliteDialect::numbersOf(const QString &name) const
{
    return u"(SELECT value FROM json_each(%1))"_s.arg(name);
}

void SqliteDialect::address(QSqlDatabase &connection, const QString &location, Access access,
                            const sealing::KeyTicket *ticket) const
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(location).absoluteFilePath());
    QUrlQuery query;
    switch (access) {
    case Access::Existing:
        query.addQueryItem(u"mode"_s, guards::isOn(guards::Guard::NeverCreate) ? u"rw"_s : u"rwc"_s);
        break;
    case Access::Create: query.addQueryItem(u"mode"_s, u"rwc"_s); break;
    case Access::Peek:
        query.addQueryItem(u"mode"_s, u"ro"_s);
        query.addQueryItem(u"immutable"_s, u"1"_s);
        break;
    case Access::Scratch: query.addQueryItem(u"mode"_s, u"memory"_s); break;
    }
    if (ticket != nullptr)
        ticket->addTo(query);
    url.setQuery(query);
    connection.setDatabaseName(QString::fromLatin1(url.toEncoded()));
    connection.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"_s);
}

Done SqliteDialect::settle(Database &database, Access access) const
{
    if (access == Access::Peek || access == Access::Scratch)
        return {};
    if (access == Access::Create && database.isSealed()) {
        if (const Done done = reserveSealRoom(database); !done)
            return done;
    }
    if (const Done done = settleConnection(database, access); !done)
        return done;
    return access == Access::Create ? setPragma(database, u"application_id"_s, QString::number(applicationId)) : Done();
}

Result<int> SqliteDialect::schemaVersion(Database &database) const
{
    Query query = database.query(u"PRAGMA user_version"_s);
    const Result<qint64> version = readNumber(query);
    if (!version)
        return version.failure();
    return static_cast<int>(*version);
}

Done SqliteDialect::setSchemaVersion(Database &database, int version) const
{
    return database.execute(u"PRAGMA user_version = %1"_s.arg(version));
}

Done SqliteDialect::setReferencesChecked(Database &database, bool checked) const
{
    return checked ? setPragma(database, u"foreign_keys"_s, u"ON"_s, u"1"_s)
                   : setPragma(database, u"foreign_keys"_s, u"OFF"_s, u"0"_s);
}

Done SqliteDialect::checkIntegrity(Database &database) const
{
    // Not the quick one: it does not notice an index that no longer leads to a row, and a letter that is not found is made
    // once more.
    Query pages = database.query(u"PRAGMA integrity_check(1)"_s);
    const Result<QString> verdict = readText(pages);
    if (!verdict)
        return verdict.failure();
    if (*verdict != "ok"_L1)
        return Failure{Problem::RegisterDamaged, {}, *verdict};

    Query references = database.query(u"PRAGMA foreign_key_check"_s);
    const auto broken = readOne(references, [](Query &row) -> QString {
        return u"%1 row %2 refers to a missing row of %3"_s.arg(row.text(0), row.text(1), row.text(2));
    });
    if (!broken)
        return broken.failure();
    if (*broken)
        return Failure{Problem::RegisterDamaged, {}, **broken};
    return {};
}

Result<QStringList> SqliteDialect::schemaOf(Database &database) const
{
    // Spaces mean nothing, and whoever split the migrations into statements may have left some. Newer engines quote the name of a renamed table where older ones do not. The engine's own tables, such as those of its
    // query planner, are its affair.
    Query query = database.query(u"SELECT type || ' ' || name || ' of ' || tbl_name || ': ' || "
                                 "replace(coalesce(sql, ''), '\"', '') FROM sqlite_master "
                                 "WHERE substr(name, 1, 11) <> 'sqlite_stat' ORDER BY type, name"_s);
    QStringList schema;
    const Done read = readEach(
        query, [](Query &row) { return row.text(0); }, [&schema](QString &&line) { schema.append(line.simplified()); });
    if (!read)
        return read.failure();
    return schema;
}

void *SqliteDialect::interruptible(Database &database) const
{
    const Result<sqlite3 *> handle = handleOf(database);
    return handle ? *handle : nullptr;
}

void SqliteDialect::interrupt(void *interruptible) const
{
    if (interruptible != nullptr)
        sqlite3_interrupt(static_cast<sqlite3 *>(interruptible));
}

Done SqliteDialect::prepareForBulk(Database &database, bool bulk) const
{
    return database.execute(bulk ? u"PRAGMA cache_size = -64000"_s : u"PRAGMA cache_size = -2000"_s);
}

Failure SqliteDialect::failureFor(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt();
    const QString detail =
        u"%1 (%2)"_s.arg(error.databaseText().isEmpty() ? error.driverText() : error.databaseText()).arg(code);
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {Problem::RegisterInUse, {}, detail};
    case SQLITE_READONLY: return {Problem::RegisterReadOnly, {}, detail};
    case SQLITE_CORRUPT: return {Problem::RegisterDamaged, {}, detail};
    case SQLITE_NOTADB: return {Problem::RegisterForeign, {}, detail};
    case SQLITE_FULL: return {Problem::DiskFull, {}, detail};
    case SQLITE_CANTOPEN: return {Problem::WriteFailed, {}, detail};
    case SQLITE_IOERR:
        switch (code) {
        // Of a sealed file: a page that was not sealed with this key for its place.
        case SQLITE_IOERR_DATA: return {Problem::RegisterDamaged, {}, detail};
        case SQLITE_IOERR_READ:
        case SQLITE_IOERR_SHORT_READ: return {Problem::ReadFailed, {}, detail};
        default: return {Problem::WriteFailed, {}, detail};
        }
    default: return {Problem::DatabaseFailed, {}, detail};
    }
}

}
