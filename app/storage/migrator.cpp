// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include "storage/database.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// Resources of a static library stay behind at linking unless they are called for, outside of any namespace.
static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace optoutdesk {

namespace {

Failure badMigrations(const QString &what)
{
    return Failure{Problem::DatabaseFailed, u"migrations"_s, what};
}

QStringList statementsOf(const QString &sql)
{
    QStringList statements(QString{});
    for (const QString &line : sql.split(u'\n')) {
        if (line == "-- next statement"_L1)
            statements.append(QString());
        else
            statements.last() += line + u'\n';
    }
    return statements;
}

// References are checked again however the step ends.
class ReferencesUnchecked
{
public:
    explicit ReferencesUnchecked(Database &database) : m_database(database) {}
    ~ReferencesUnchecked() { static_cast<void>(m_database.dialect().setReferencesChecked(m_database, true).ok()); }
    Q_DISABLE_COPY_MOVE(ReferencesUnchecked)

    Done begin() { return m_database.dialect().setReferencesChecked(m_database, false); }

private:
    Database &m_database;
};

Done runStatements(Database &database, const Migration &migration)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    // Another program may have taken this step while this one waited for the right to write.
    const Result<int> version = database.dialect().schemaVersion(database);
    if (!version)
        return version.failure();
    if (*version >= migration.version)
        return transaction->rollBack();
    for (const QString &statement : migration.statements) {
        if (const Done done = database.execute(statement); !done)
            return done;
    }
    if (const Done done = database.dialect().setSchemaVersion(database, migration.version); !done)
        return done;
    if (migration.referencesUnchecked) {
        if (const Done done = database.dialect().checkIntegrity(database); !done)
            return done;
    }
    return transaction->commit();
}

Done runStep(Database &database, const Migration &migration)
{
    if (!migration.referencesUnchecked)
        return runStatements(database, migration);
    ReferencesUnchecked unchecked(database);
    if (const Done begun = unchecked.begin(); !begun)
        return begun;
    return runStatements(database, migration);
}

}

Result<QList<Migration>> loadMigrations(const QString &folder)
{
    initMigrations();
    QList<Migration> migrations;
    for (const QString &name : QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        bool isNumber = false;
        const int version = QStringView(name).left(4).toInt(&isNumber);
        if (!isNumber || version != migrations.size() + 1)
            return badMigrations(u"%1 is not number %2"_s.arg(name).arg(migrations.size() + 1));
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return badMigrations(u"%1 cannot be read"_s.arg(name));
        const QString sql = QString::fromUtf8(file.readAll());
        migrations.append({version, name, statementsOf(sql), sql.startsWith("-- references unchecked"_L1)});
    }
    if (migrations.isEmpty())
        return badMigrations(u"there are none in "_s + folder);
    return migrations;
}

Done migrate(Database &database, const QList<Migration> &migrations)
{
    const Result<int> version = database.dialect().schemaVersion(database);
    if (!version)
        return version.failure();
    if (*version > migrations.size())
        return Failure{Problem::RegisterTooNew, database.location(),
                       u"schema %1, known %2"_s.arg(*version).arg(migrations.size())};
    for (const Migration &migration : migrations.sliced(*version)) {
        if (const Done done = runStep(database, migration); !done) {
            Failure failure = done.failure();
            failure.detail = migration.name % u": "_s % failure.detail;
            return failure;
        }
    }
    return {};
}

}
