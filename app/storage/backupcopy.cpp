// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backupcopy.h"

#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/practicerepository.h"
#include "storage/reading.h"
#include "storage/registerfile.h"
#include "storage/schemacheck.h"
#include "storage/sealing/sealedfiles.h"
#include "storage/sqlite/sqliteconnection.h"
#include "storage/sqlite/sqlitedialect.h"
#include "storage/sqlite/statementwatch.h"
#include "storage/systemfailure.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QUrl>
#include <QUrlQuery>

#include <sqlite3.h>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

// The schema in which the trail and the events first stood.
constexpr int schemaWithEvents = 3;
constexpr int schemaWithTrail = 5;

void removeCopy(const QString &file)
{
    for (const QString &name : {file, QString(file % "-journal"_L1)})
        QFile::remove(name);
}

// Where VACUUM INTO writes to. Without a vfs of its own the copy would be sealed as the source is.
QString addressOf(const QString &file, const sealing::KeyTicket *ticket)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
    QUrlQuery query;
    query.addQueryItem(u"mode"_s, u"rwc"_s);
    if (ticket != nullptr)
        ticket->addTo(query);
    else
        query.addQueryItem(u"vfs"_s, QString::fromUtf8(sqlite3_vfs_find(nullptr)->zName));
    url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

Failure aboutCopy(const QString &file, const Failure &failure)
{
    switch (failure.problem) {
    case Problem::RegisterTooNew:
    case Problem::Cancelled: return failure;
    case Problem::ReadFailed: return {Problem::ReadFailed, file, failure.detail};
    default: return {Problem::BackupDamaged, file, failure.detail};
    }
}

Result<int> newestSchema(const Database &database)
{
    const Result<QList<Migration>> known = loadMigrations(database.dialect().migrationsFolder());
    if (!known)
        return known.failure();
    return static_cast<int>(known->size());
}

Done examineCopy(const QString &file, Database &copy, qint64 size)
{
    for (const auto &[name, value] : {std::pair("trusted_schema"_L1, "OFF"_L1), std::pair("cell_size_check"_L1, "ON"_L1),
                                      std::pair("temp_store"_L1, "MEMORY"_L1)}) {
        if (const Done done = copy.execute(u"PRAGMA %1 = %2"_s.arg(name, value)); !done)
            return aboutCopy(file, done.failure());
    }
    Query application = copy.query(u"PRAGMA application_id"_s);
    const Result<qint64> id = readNumber(application);
    if (!id)
        return aboutCopy(file, id.failure());
    if (*id != SqliteDialect::applicationId)
        return Failure{Problem::RegisterForeign, file, u"application id %1"_s.arg(*id)};
    Query pages = copy.query(u"PRAGMA page_size"_s);
    const Result<qint64> pageSize = readNumber(pages);
    if (!pageSize)
        return aboutCopy(file, pageSize.failure());
    if (size % *pageSize != 0)
        return Failure{Problem::BackupDamaged, file, u"%1 bytes are no whole number of pages"_s.arg(size)};
    const Result<int> version = copy.dialect().schemaVersion(copy);
    if (!version)
        return aboutCopy(file, version.failure());
    if (*version == 0)
        return Failure{Problem::BackupDamaged, file, u"no schema"_s};
    return refuseFuture(copy);
}

Result<QSet<QString>> eventUuids(Database &database)
{
    QSet<QString> uuids;
    Query query = database.query(u"SELECT uuid FROM objection_event"_s);
    const Done read = readEach(
        query, [](Query &row) { return row.text(0); }, [&uuids](QString &&uuid) { uuids.insert(std::move(uuid)); });
    if (!read)
        return read.failure();
    return uuids;
}

}

Done copyRegister(Database &source, const QString &file, const DataKey &pageKey, const std::function<bool()> &goOn)
{
    removeCopy(file);
    std::optional<sealing::KeyTicket> ticket;
    if (pageKey.isValid()) {
        ticket.emplace(pageKey);
        if (const Done reserved = reserveSealRoom(source); !reserved)
            return reserved;
    }
    const StatementWatch watch(source, goOn);
    Query vacuum = source.query(u"VACUUM INTO :file"_s);
    const Done done = vacuum.bind(u":file"_s, addressOf(file, ticket ? &*ticket : nullptr)).exec();
    if (!done) {
        removeCopy(file);
        return watch.wasStopped() ? Failure{Problem::Cancelled}
                                  : Failure{done.failure().problem, file, done.failure().detail};
    }
    return {};
}

Result<std::unique_ptr<Database>> openCopy(const QString &file, const DataKey &pageKey)
{
    platform::FileFacts facts;
    if (const platform::SystemError error = platform::fileFacts(file, facts))
        return readFailure(error, file);
    if (!facts.exists)
        return Failure{Problem::FileNotFound, file};
    if (!facts.regular || facts.size == 0)
        return Failure{Problem::BackupDamaged, file, u"no file with anything in it"_s};
    // Reading only, nobody would undo what was cut off.
    platform::FileFacts journal;
    if (!platform::fileFacts(file + "-journal"_L1, journal) && journal.size > 0)
        return Failure{Problem::BackupDamaged, file, u"a transaction in it was cut off"_s};
    const bool sealed = RegisterFile::isSealed(file);
    if (sealed && !pageKey.isValid())
        return Failure{Problem::KeyFileMissing, file};
    auto copy = Database::open(SqliteDialect::instance(), file, Access::Peek, sealed ? pageKey : DataKey());
    if (!copy)
        return aboutCopy(file, copy.failure());
    if (const Done done = examineCopy(file, **copy, facts.size); !done)
        return done.failure();
    return copy;
}

Result<CopyFacts> copyFacts(Database &copy)
{
    const auto damaged = [&copy](const Failure &failure) { return aboutCopy(copy.location(), failure); };
    CopyFacts facts;
    const Result<int> version = copy.dialect().schemaVersion(copy);
    if (!version)
        return damaged(version.failure());
    facts.schemaVersion = *version;
    const Result<QString> id = PracticeRepository(copy).registerId();
    if (!id)
        return damaged(id.failure());
    facts.registerId = *id;
    if (facts.schemaVersion >= schemaWithEvents) {
        Query count = copy.query(u"SELECT count(*) FROM objection_event"_s);
        const Result<qint64> events = readNumber(count);
        if (!events)
            return damaged(events.failure());
        facts.events = *events;
    }
    if (facts.schemaVersion >= schemaWithTrail) {
        Query newest = copy.query(u"SELECT at FROM audit_entry ORDER BY seq DESC LIMIT 1"_s);
        const auto at = readOne(newest, [](Query &row) { return row.utc(0); });
        if (!at)
            return damaged(at.failure());
        facts.newestEntry = at->value_or(QDateTime());
    }
    return facts;
}

Done checkCopy(Database &copy, const std::function<bool()> &goOn)
{
    const StatementWatch watch(copy, goOn);
    const auto damaged = [&](const Failure &failure) {
        return watch.wasStopped() ? Failure{Problem::Cancelled} : aboutCopy(copy.location(), failure);
    };
    if (const Done sound = copy.dialect().checkIntegrity(copy); !sound)
        return damaged(sound.failure());
    if (const Done schema = checkSchema(copy); !schema)
        return damaged(schema.failure());
    return {};
}

Done refuseFuture(Database &database)
{
    const Result<int> version = database.dialect().schemaVersion(database);
    if (!version)
        return version.failure();
    const Result<int> newest = newestSchema(database);
    if (!newest)
        return newest.failure();
    if (*version > *newest)
        return Failure{Problem::RegisterTooNew, database.location(), u"schema %1, known %2"_s.arg(*version).arg(*newest)};
    return {};
}

Result<bool> isOfThisSchema(Database &copy)
{
    const Result<int> version = copy.dialect().schemaVersion(copy);
    if (!version)
        return version.failure();
    const Result<int> newest = newestSchema(copy);
    if (!newest)
        return newest.failure();
    return *version == *newest;
}

Result<std::unique_ptr<Database>> openRestored(const QString &file, const DataKey &pageKey)
{
    auto database = Database::open(SqliteDialect::instance(), file, Access::Existing,
                                   RegisterFile::isSealed(file) ? pageKey : DataKey());
    if (!database)
        return database.failure();
    const Result<QList<Migration>> migrations = loadMigrations((*database)->dialect().migrationsFolder());
    if (!migrations)
        return migrations.failure();
    if (const Done migrated = migrate(**database, *migrations); !migrated)
        return migrated.failure();
    return database;
}

Result<qint64> eventsMissingIn(Database &lacking, Database &whole)
{
    const Result<QSet<QString>> known = eventUuids(lacking);
    if (!known)
        return known.failure();
    const Result<QSet<QString>> all = eventUuids(whole);
    if (!all)
        return all.failure();
    return std::ranges::count_if(*all, [&known](const QString &uuid) { return !known->contains(uuid); });
}

Result<bool> hasActsBehind(Database &database, qint64 sequence, const QString &butFor)
{
    Query query = database.query(u"SELECT EXISTS (SELECT 1 FROM audit_entry WHERE seq > :sequence AND action <> :action)"_s);
    query.bind(u":sequence"_s, sequence).bind(u":action"_s, butFor);
    const Result<qint64> found = readNumber(query);
    if (!found)
        return found.failure();
    return *found != 0;
}

}
