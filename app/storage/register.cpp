// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/register.h"

#include "platform/guards.h"
#include "storage/backupcopy.h"
#include "storage/migrator.h"
#include "storage/objectioneventrepository.h"
#include "storage/practicerepository.h"
#include "storage/registerfile.h"
#include "storage/schemacheck.h"
#include "storage/sqlite/sqlitedialect.h"
#include "storage/systemfailure.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

Failure about(const QString &path, Failure failure)
{
    if (failure.subject.isEmpty())
        failure.subject = path;
    return failure;
}

// Makes a copy, reads it through and compares the number of its events.
Done proveCopyOf(Database &database, const QString &file, const DataKey &pageKey)
{
    if (const Done made = copyRegister(database, file, pageKey); !made)
        return made;
    const auto copy = openCopy(file, pageKey);
    if (!copy)
        return copy.failure();
    if (const Done sound = checkCopy(**copy); !sound)
        return sound;
    const Result<CopyFacts> copied = copyFacts(**copy);
    if (!copied)
        return copied.failure();
    const Result<CopyFacts> kept = copyFacts(database);
    if (!kept)
        return kept.failure();
    if (copied->events != kept->events || copied->registerId != kept->registerId)
        return Failure{Problem::BackupDamaged, file, u"it does not hold what the register holds"_s};
    return {};
}

// A copy of the register as the older program left it, beside it under a name that says so: proven before it gets that name.
Done layCopyAside(const QString &path, Database &database, int version, const DataKey &pageKey)
{
    const QString copy = path % u".schema-"_s % QString::number(version);
    const QString unfinished = copy + ".unfinished"_L1;
    const Done proven = proveCopyOf(database, unfinished, pageKey);
    const platform::SystemError error = proven ? platform::publish(unfinished, copy) : platform::SystemError();
    QFile::remove(unfinished);
    if (!proven)
        return proven;
    // One of an earlier attempt is as good: the schema has not changed since.
    if (error && error.problem != platform::SystemProblem::Exists)
        return writeFailure(error, copy);
    return {};
}

// Older schemas are brought up to date while nobody else has the register open.
Done upgrade(const QString &path, Database &database, int version, const DataKey &pageKey,
             const QList<Migration> &migrations)
{
    platform::RegisterLock alone;
    if (const platform::SystemError error = alone.takeAlone(path))
        return lockFailure(error, alone, path);
    if (const Done done = layCopyAside(path, database, version, pageKey); !done)
        return done;
    return migrate(database, migrations);
}

Result<RegisterFacts> readFacts(Database &database)
{
    const Result<int> version = database.dialect().schemaVersion(database);
    if (!version)
        return version.failure();
    const PracticeRepository practices(database);
    const Result<Practice> practice = practices.practice();
    if (!practice)
        return practice.failure();
    const Result<QString> id = practices.registerId();
    if (!id)
        return id.failure();
    const Result<qint64> last = ObjectionEventRepository(database).lastSequence();
    if (!last)
        return last.failure();
    return RegisterFacts{*id, *version, *last, *practice};
}

}

Register::Register(QString path, std::unique_ptr<platform::RegisterLock> lock, std::unique_ptr<Database> database,
                   RegisterFacts facts, DataKey pageKey)
    : m_path(std::move(path)),
      m_lock(std::move(lock)),
      m_database(std::move(database)),
      m_facts(std::move(facts)),
      m_pageKey(std::move(pageKey))
{}

Result<std::unique_ptr<Register>> Register::open(const QString &location, const DataKey &pageKey, Checks checks)
{
    const Result<QString> path = RegisterFile::locate(location);
    if (!path)
        return path.failure();
    if (const Done done = RegisterFile::examine(*path); !done)
        return done.failure();

    const bool sealed = RegisterFile::isSealed(*path);
    if (sealed && !pageKey.isValid())
        return Failure{Problem::KeyFileMissing, *path, u"the register is sealed and no key was given"_s};
    const DataKey key = sealed ? pageKey : DataKey();
    const SqliteDialect &dialect = SqliteDialect::instance();
    const Result<QList<Migration>> migrations = loadMigrations(dialect.migrationsFolder());
    if (!migrations)
        return migrations.failure();
    auto lock = std::make_unique<platform::RegisterLock>();
    if (const platform::SystemError error = lock->share(*path))
        return lockFailure(error, *lock, *path);
    auto database = Database::open(dialect, *path, Access::Existing, key);
    if (!database)
        return about(*path, database.failure());
    const Result<int> version = dialect.schemaVersion(**database);
    if (!version)
        return about(*path, version.failure());
    if (*version == 0)
        return Failure{Problem::RegisterNotComplete, *path};
    if (*version > migrations->size())
        return Failure{Problem::RegisterTooNew, *path, u"schema %1, known %2"_s.arg(*version).arg(migrations->size())};
    if (*version < migrations->size()) {
        lock->release();
        if (const Done done = upgrade(*path, **database, *version, key, *migrations); !done)
            return about(*path, done.failure());
        if (const platform::SystemError error = lock->share(*path))
            return lockFailure(error, *lock, *path);
    }

    Result<RegisterFacts> facts = readFacts(**database);
    if (!facts)
        return about(*path, facts.failure());
    if (checks == Checks::Deep) {
        if (const Done done = checkIntegrity(**database); !done)
            return about(*path, done.failure());
        if (const Done done = checkSchema(**database); !done)
            return about(*path, done.failure());
    }
    return std::unique_ptr<Register>(new Register(*path, std::move(lock), std::move(*database), std::move(*facts), key));
}

Result<std::unique_ptr<Database>> Register::connect() const
{
    if (const Done done = RegisterFile::examine(m_path); !done)
        return done.failure();
    auto database = Database::open(SqliteDialect::instance(), m_path, Access::Existing, m_pageKey);
    if (!database)
        return about(m_path, database.failure());
    const Result<RegisterFacts> found = readFacts(**database);
    if (!found)
        return about(m_path, found.failure());
    if (found->id != m_facts.id)
        return Failure{Problem::RegisterForeign, m_path, u"another register lies there now"_s};
    if (found->schemaVersion != m_facts.schemaVersion)
        return Failure{Problem::RegisterTooNew, m_path, u"its schema has changed"_s};
    if (found->lastSequence < m_facts.lastSequence)
        return Failure{Problem::RegisterNotComplete, m_path, u"an older copy lies there now"_s};
    return database;
}

Done checkIntegrity(Database &database)
{
    return guards::isOn(guards::Guard::PagesChecked) ? database.dialect().checkIntegrity(database) : Done();
}

}
