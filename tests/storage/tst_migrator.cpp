// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include "storage/reading.h"
#include "storage/sqlite/sqlitedialect.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

#include <QDir>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::contentsOf;
using optoutdesk::testing::TemporaryRegister;

namespace {

void write(const QTemporaryDir &folder, const QString &name, const QByteArray &sql)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sql);
}

qint64 countOf(Database &database, const QString &table)
{
    Query query = database.query(u"SELECT count(*) FROM sqlite_schema WHERE name = :name"_s);
    query.bind(u":name"_s, table);
    return *readNumber(query);
}

int versionOf(Database &database)
{
    return *database.dialect().schemaVersion(database);
}

const QByteArray twoStatements = R"(CREATE TABLE first (id INTEGER) STRICT
-- next statement
CREATE TRIGGER first_is_kept BEFORE DELETE ON first
BEGIN
    SELECT RAISE(ABORT, 'kept; always');
END
)";

}

class TstMigrator : public QObject
{
    Q_OBJECT

private:
    // An empty database with nothing of ours in it but its application id.
    static std::unique_ptr<Database> emptyDatabase(const QTemporaryDir &folder)
    {
        auto database = Database::open(SqliteDialect::instance(), folder.filePath(u"empty"_s), Access::Create);
        return database ? std::move(*database) : nullptr;
    }

private Q_SLOTS:
    void stepsRunOnceAndInOrder()
    {
        const QTemporaryDir folder;
        write(folder, u"0001-first.sql"_s, twoStatements);
        write(folder, u"0002-second.sql"_s, "CREATE TABLE second (id INTEGER) STRICT");
        const auto migrations = loadMigrations(folder.path());
        VERIFY_OK(migrations);
        QCOMPARE(migrations->size(), 2);
        QCOMPARE(migrations->at(0).statements.size(), 2);

        const auto database = emptyDatabase(folder);
        VERIFY_OK(migrate(*database, migrations->first(1)));
        QCOMPARE(versionOf(*database), 1);
        QCOMPARE(countOf(*database, u"first_is_kept"_s), 1);
        VERIFY_OK(migrate(*database, *migrations));
        VERIFY_OK(migrate(*database, *migrations));
        QCOMPARE(versionOf(*database), 2);
        QCOMPARE(countOf(*database, u"second"_s), 1);
    }

    void aFailingStatementLeavesTheVersionBeforeItWhole()
    {
        const QTemporaryDir folder;
        write(folder, u"0001-first.sql"_s, twoStatements);
        write(folder, u"0002-second.sql"_s,
              "CREATE TABLE second (id INTEGER) STRICT\n-- next statement\nDROP TRIGGER first_is_kept\n-- next statement\n"
              "INSERT INTO nowhere VALUES (1)\n");
        write(folder, u"0003-third.sql"_s, "CREATE TABLE third (id INTEGER) STRICT");
        const auto database = emptyDatabase(folder);
        const Done migrated = migrate(*database, *loadMigrations(folder.path()));
        COMPARE_PROBLEM(migrated, Problem::DatabaseFailed);
        QVERIFY(migrated.failure().detail.contains("0002-second.sql"_L1));
        QCOMPARE(versionOf(*database), 1);
        QCOMPARE(countOf(*database, u"first_is_kept"_s), 1);
        QCOMPARE(countOf(*database, u"second"_s), 0);
        QCOMPARE(countOf(*database, u"third"_s), 0);
        QVERIFY(!database->isInTransaction());
    }

    void aSchemaOfTheFutureStaysUntouched()
    {
        const QTemporaryDir folder;
        write(folder, u"0001-first.sql"_s, twoStatements);
        const auto database = emptyDatabase(folder);
        VERIFY_OK(database->dialect().setSchemaVersion(*database, 2));
        COMPARE_PROBLEM(migrate(*database, *loadMigrations(folder.path())), Problem::RegisterTooNew);
        QCOMPARE(versionOf(*database), 2);
        QCOMPARE(countOf(*database, u"first"_s), 0);
    }

    void gapsAndDoublesAreRefused()
    {
        for (const QStringList &names :
             {QStringList{u"0002-a.sql"_s}, QStringList{u"0001-a.sql"_s, u"0003-b.sql"_s},
              QStringList{u"0001-a.sql"_s, u"0001-b.sql"_s}, QStringList{u"first.sql"_s}, QStringList{}}) {
            const QTemporaryDir folder;
            for (const QString &name : names)
                write(folder, name, "SELECT 1");
            COMPARE_PROBLEM(loadMigrations(folder.path()), Problem::DatabaseFailed);
        }
    }

    void anOlderRegisterIsBroughtUpToDateWithACopyBesideIt()
    {
        const TemporaryRegister file;
        const auto migrations = loadMigrations(SqliteDialect::instance().migrationsFolder());
        VERIFY_OK(migrations);
        QVERIFY(QFile::remove(file.path()));
        {
            const auto database = Database::open(SqliteDialect::instance(), file.path(), Access::Create);
            VERIFY_OK(database);
            VERIFY_OK(migrate(**database, migrations->first(2)));
            VERIFY_OK((*database)->execute(
                u"INSERT INTO practice VALUES (1, '12345678-1234-1234-1234-123456789012', 'Old Surgery', 'A81001', '', '')"_s));
        }
        {
            const auto opened = Register::open(file.path());
            VERIFY_OK(opened);
            QCOMPARE((*opened)->facts().schemaVersion, int(migrations->size()));
            QCOMPARE((*opened)->facts().practice.name, u"Old Surgery"_s);
        }
        QVERIFY(file.fileNames().contains(u"practice.optout.schema-2"_s));
        const auto copy = Database::open(SqliteDialect::instance(), file.path() + u".schema-2"_s, Access::Existing);
        VERIFY_OK(copy);
        QCOMPARE(versionOf(**copy), 2);
        QVERIFY(!file.fileNames().join(u' ').contains(u"unfinished"_s));
    }

    void anOlderRegisterInUseIsNotTouched()
    {
        const TemporaryRegister file;
        QVERIFY(QFile::remove(file.path()));
        {
            const auto database = Database::open(SqliteDialect::instance(), file.path(), Access::Create);
            VERIFY_OK(migrate(**database, loadMigrations(SqliteDialect::instance().migrationsFolder())->first(2)));
        }
        const QByteArray before = contentsOf(file.path());
        platform::RegisterLock anotherDesk;
        QVERIFY(anotherDesk.share(QFileInfo(file.path()).canonicalFilePath()).ok());
        COMPARE_PROBLEM(Register::open(file.path()), Problem::RegisterInUse);
        QCOMPARE(contentsOf(file.path()), before);
    }

    // The statements are cut at marker lines, so a file must not end with one or hold two in a row.
    void everyOwnStepIsWellFormed()
    {
        const auto migrations = loadMigrations(SqliteDialect::instance().migrationsFolder());
        VERIFY_OK(migrations);
        for (const Migration &migration : *migrations) {
            for (const QString &statement : migration.statements)
                QVERIFY2(!statement.trimmed().isEmpty() && !statement.trimmed().endsWith(u';'), qPrintable(migration.name));
        }
    }
};

OPTOUTDESK_TEST(TstMigrator);
#include "tst_migrator.moc"
