// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/register.h"

#include "platform/guards.h"
#include "storage/migrator.h"
#include "storage/objectioneventrepository.h"
#include "storage/practicerepository.h"
#include "storage/registerfile.h"
#include "storage/sqlite/sqlitedialect.h"
#include "storage/systemfailure.h"

#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

Failure about(const QString &path, Failure failure)
{
    if (failure.subject.isEmpty())
        failure.subject = path;
    return failure;
}

Failure lockFailure(const platform::SystemError &error, const platform::RegisterLock &lock, const QString &path)
{
    using enum platform::SystemProblem;
    switch (error.problem) {
    case InUse: {
        QStringList names;
        for (const platform::RegisterHolder &holder : lock.holders())
            names.append(holder.text());
        return Failure{Problem::RegisterInUse, names.join(", "_L1), path};
    }
    case Denied:
    case ReadOnly: return Failure{Problem::RegisterReadOnly, path, QString::fromStdString(error.text)};
    default: return writeFailure(error, path);
    }
}

// A copy of the register as the older program left it, beside it under a name that says so.
Done layCopyAside(const QString &path, Database &database, int version)
{
    const QString copy = u"%1.schema-%2"_s.arg(path).arg(version);
    const QString unfinished = copy + ".unfinished"_L1;
    QFile::remove(unfinished);
    {
        Query vacuum = database.query(u"VACUUM INTO :file"_s);
        if (const Done done = vacuum.bind(u":file"_s, unfinished).exec(); !done)
            return done;
    }
    const platform::SystemError error = platform::publish(unfinished, copy);
    if (error && error.problem != platform::SystemProblem::Exists)
        return writeFailure(error, copy);
    QFile::remove(unfinished);
    return {};
}

// Older schemas are brought up to date while nobody else has the register open.
Done upgrade(const QString &path, Database &database, int version, const QList<Migration> &migrations)
{
    platform::RegisterLock alone;
    if (const platform::SystemError error = alone.takeAlone(path))
        return lockFailure(error, alone, path);
    if (const Done done = layCopyAside(path, database, version); !done)
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
        if (const Done done = upgrade(*path, **database, *version, *migrations); !done)
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
