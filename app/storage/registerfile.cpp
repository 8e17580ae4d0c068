// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/registerfile.h"

#include "platform/files.h"
#include "platform/guards.h"
#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/sealing/sealedfiles.h"
#include "storage/sqlite/fileheader.h"
#include "storage/sqlite/sqlitedialect.h"
#include "storage/systemfailure.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

bool isPostgres(const QString &location)
{
    return location.startsWith("postgresql:"_L1) || location.startsWith("postgres:"_L1);
}

Done refuseNetwork(const QString &path)
{
    platform::FileSystem fileSystem;
    if (const platform::SystemError error = platform::fileSystemOf(path, fileSystem))
        return readFailure(error, path);
    if (fileSystem.network && guards::isOn(guards::Guard::NetworkRefused))
        return Failure{Problem::NetworkFileSystem, path, QString::fromStdString(fileSystem.name)};
    return {};
}

// A journal with something in it belongs to a transaction that was cut off: until it is undone, the file's header and length
// prove nothing.
bool hasUnfinishedTransaction(const QString &path)
{
    platform::FileFacts journal;
    return !platform::fileFacts(path + "-journal"_L1, journal) && journal.exists && journal.size > 0;
}

// Everything else that may be wrong with the pages is for the connection to tell, which takes SQLite's locks.
Done examineHeader(const QString &path)
{
    // In this order: a commit that changed the header is whole on the disk once its journal is empty again. Asked the other
    // way round, a start in the middle of it would find fewer pages than the header tells.
    const std::optional<FileHeader> header = FileHeader::read(path);
    const bool unfinished = hasUnfinishedTransaction(path);
    platform::FileFacts facts;
    if (const platform::SystemError error = platform::fileFacts(path, facts))
        return readFailure(error, path);
    if (!header) {
        if (unfinished)
            return {};
        return Failure{Problem::RegisterForeign, path, u"it does not begin like a database"_s};
    }
    if (header->applicationId != SqliteDialect::applicationId)
        return Failure{Problem::RegisterForeign, path, u"application id %1"_s.arg(header->applicationId)};
    // SQLite fills up a last page that was cut off with zeros and says nothing.
    if (!unfinished && facts.size % header->pageSize != 0)
        return Failure{Problem::RegisterDamaged, path, u"%1 bytes are no whole number of pages"_s.arg(facts.size)};
    if (!unfinished && facts.size < header->pages * header->pageSize)
        return Failure{Problem::RegisterDamaged, path,
                       u"%1 bytes are fewer than %2 pages"_s.arg(facts.size).arg(header->pages)};
    const Result<QList<Migration>> known = loadMigrations(SqliteDialect::instance().migrationsFolder());
    if (!known)
        return known.failure();
    if (header->userVersion <= 0 && !unfinished)
        return Failure{Problem::RegisterNotComplete, path};
    if (header->userVersion > known->size())
        return Failure{Problem::RegisterTooNew, path, u"schema %1, known %2"_s.arg(header->userVersion).arg(known->size())};
    return {};
}

// Removes a half-made register and what SQLite puts beside it.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(QString path) : m_path(std::move(path)) {}
    ~UnfinishedFile()
    {
        for (const QString &name : {m_path, QString(m_path % "-journal"_L1)})
            QFile::remove(name);
    }
    Q_DISABLE_COPY_MOVE(UnfinishedFile)

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

// A sealed register shows only its size and its first bytes.
Done examineSealed(const QString &path, qint64 size)
{
    if (size % sealing::pageSize != 0 && !hasUnfinishedTransaction(path))
        return Failure{Problem::RegisterDamaged, path, u"%1 bytes are no whole number of pages"_s.arg(size)};
    return {};
}

Done fill(Database &database, const Practice &practice, const QString &id)
{
    const Result<QList<Migration>> migrations = loadMigrations(database.dialect().migrationsFolder());
    if (!migrations)
        return migrations.failure();
    if (const Done done = migrate(database, *migrations); !done)
        return done;
    Query insert = database.query(
        u"INSERT INTO practice (id, register_id, name, code, address, phone) VALUES (1, :id, :name, :code, :address, :phone)"_s);
    insert.bind(u":id"_s, id.isEmpty() ? EventUuid::create().text() : id)
        .bind(u":name"_s, practice.name)
        .bind(u":code"_s, practice.code)
        .bind(u":address"_s, practice.address)
        .bind(u":phone"_s, practice.phone);
    return insert.exec();
}

}

QString RegisterFile::placeOf(const QString &location)
{
    const QFileInfo file(location);
    const QString canonical = file.canonicalFilePath();
    return canonical.isEmpty() ? file.absoluteFilePath() : canonical;
}

Result<QString> RegisterFile::locate(const QString &location)
{
    if (isPostgres(location))
        return Failure{Problem::PostgresNotBuilt, location};
    const QString path = QFileInfo(location).canonicalFilePath();
    if (!path.isEmpty())
        return path;
    if (guards::isOn(guards::Guard::NeverCreate))
        return Failure{Problem::RegisterNotFound, location};
    return QFileInfo(location).absoluteFilePath();
}

Done RegisterFile::examine(const QString &path)
{
    platform::FileFacts facts;
    if (const platform::SystemError error = platform::fileFacts(path, facts))
        return readFailure(error, path);
    if (!facts.exists && !guards::isOn(guards::Guard::NeverCreate))
        return {};
    if (!facts.exists)
        return Failure{Problem::RegisterNotFound, path};
    if (!facts.regular)
        return Failure{Problem::RegisterForeign, path, u"not a regular file"_s};
    if (facts.size == 0)
        return Failure{Problem::RegisterEmpty, path};
    if (!facts.writable)
        return Failure{Problem::RegisterReadOnly, path};
    if (const Done done = refuseNetwork(path); !done)
        return done;
    return isSealed(path) ? examineSealed(path, facts.size) : examineHeader(path);
}

bool RegisterFile::isSealed(const QString &path)
{
    return sealing::isSealedFile(path);
}

Done RegisterFile::create(const QString &path, const Practice &practice, const std::function<Done(Database &)> &furnish,
                          const NewRegister &as)
{
    if (isPostgres(path))
        return Failure{Problem::PostgresNotBuilt, path};
    const QFileInfo target(path);
    platform::FileFacts facts;
    if (const platform::SystemError error = platform::fileFacts(target.absoluteFilePath(), facts))
        return writeFailure(error, path);
    // A journal that lies there alone would be taken for the new register's own.
    if (facts.exists || hasUnfinishedTransaction(target.absoluteFilePath()))
        return Failure{Problem::RegisterExists, path};
    if (const Done done = refuseNetwork(target.absolutePath()); !done)
        return done;

    const UnfinishedFile unfinished(target.absolutePath() % "/."_L1 % target.fileName() % '-'_L1
                                    % QUuid::createUuid().toString(QUuid::Id128));
    {
        const auto database = Database::open(SqliteDialect::instance(), unfinished.path(), Access::Create, as.pageKey);
        if (!database)
            return Failure{database.failure().problem, path, database.failure().detail};
        if (const Done done = fill(**database, practice, as.id); !done)
            return done;
        if (furnish) {
            if (const Done done = furnish(**database); !done)
                return done;
        }
    }
    if (const platform::SystemError error = platform::publish(unfinished.path(), target.absoluteFilePath())) {
        if (error.problem == platform::SystemProblem::Exists)
            return Failure{Problem::RegisterExists, path};
        return writeFailure(error, path);
    }
    return {};
}

}
