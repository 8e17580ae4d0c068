// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/reading.h"
#include "storage/register.h"
#include "storage/registerfile.h"
#include "storage/schemacheck.h"
#include "storage/sqlite/sqliteconnection.h"
#include "storage/transaction.h"
#include "tests/storage/ordinaryuser.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QProcess>
#include <QtEndian>

#include <sys/stat.h>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::contentsOf;
using optoutdesk::testing::OrdinaryUser;
using optoutdesk::testing::TemporaryRegister;

namespace {

QString pragma(Database &database, const QString &name)
{
    Query query = database.query(u"PRAGMA "_s + name);
    return *readText(query);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

// A refused file is left as it was and nothing appears beside it.
void verifyRefusedUntouched(const TemporaryRegister &file, Problem problem)
{
    const QStringList names = file.fileNames();
    const QByteArray bytes = contentsOf(file.path());
    const auto opened = Register::open(file.path());
    COMPARE_PROBLEM(opened, problem);
    QCOMPARE(opened.failure().subject, file.path());
    QCOMPARE(contentsOf(file.path()), bytes);
    QCOMPARE(file.fileNames(), names);
}

// Whether another program could begin to write now.
bool anotherProcessCanWrite(const QString &path)
{
    QProcess python;
    python.start(u"python3"_s,
                 {u"-c"_s,
                  u"import sqlite3, sys\nc = sqlite3.connect(sys.argv[1], timeout=0)\nc.execute('BEGIN IMMEDIATE')"_s,
                  path});
    return python.waitForFinished() && python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0;
}

}

class TstRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatWasCreated()
    {
        TemporaryRegister file;
        QCOMPARE(file.fileNames(), QStringList{u"practice.optout"_s});
        const auto opened = Register::open(file.path());
        VERIFY_OK(opened);
        QVERIFY((*opened)->facts().practice == TemporaryRegister::practice());
        QCOMPARE((*opened)->facts().id.size(), 36);
        QCOMPARE((*opened)->facts().lastSequence, 0);
        QVERIFY((*opened)->facts().schemaVersion > 0);
        QCOMPARE((*opened)->path(), QFileInfo(file.path()).canonicalFilePath());
    }

    void everyConnectionRunsWithTheSafeSettings()
    {
        TemporaryRegister file;
        const auto opened = Register::open(file.path());
        VERIFY_OK(opened);
        const auto second = (*opened)->connect();
        VERIFY_OK(second);
        VERIFY_OK((*opened)->database().reopen());
        for (Database *database : {&(*opened)->database(), second->get()}) {
            QCOMPARE(pragma(*database, u"journal_mode"_s), u"truncate"_s);
            QCOMPARE(pragma(*database, u"synchronous"_s), u"3"_s);
            QCOMPARE(pragma(*database, u"foreign_keys"_s), u"1"_s);
            QCOMPARE(pragma(*database, u"recursive_triggers"_s), u"1"_s);
            QCOMPARE(pragma(*database, u"secure_delete"_s), u"1"_s);
            QCOMPARE(pragma(*database, u"cell_size_check"_s), u"1"_s);
            QCOMPARE(pragma(*database, u"trusted_schema"_s), u"0"_s);
            QCOMPARE(pragma(*database, u"temp_store"_s), u"2"_s);
            QVERIFY(!database->execute(u"INSERT INTO sqlite_dbpage (pgno, data) VALUES (1, zeroblob(4096))"_s)); // defensive
        }
    }

    void aSettingThatDoesNotTakeIsAFailure()
    {
        TemporaryRegister file;
        COMPARE_PROBLEM(setPragma(file.database(), u"page_size"_s, u"1024"_s), Problem::DatabaseFailed);
        VERIFY_OK(setPragma(file.database(), u"synchronous"_s, u"FULL"_s, u"2"_s));
    }

    void aRegisterSwitchedToAnotherJournalIsSwitchedBack()
    {
        TemporaryRegister file;
        {
            const auto opened = Register::open(file.path());
            QCOMPARE(
                [&] {
                    Query query = (*opened)->database().query(u"PRAGMA journal_mode = WAL"_s);
                    return *readText(query);
                }(),
                u"wal"_s);
        }
        QCOMPARE(pragma(file.database(), u"journal_mode"_s), u"truncate"_s);
    }

    void aMissingRegisterIsNotMade()
    {
        TemporaryRegister file;
        QVERIFY(QFile::remove(file.path()));
        COMPARE_PROBLEM(Register::open(file.path()), Problem::RegisterNotFound);
        QVERIFY(file.fileNames().isEmpty());
        COMPARE_PROBLEM(Register::open(u"/nowhere/at/all"_s), Problem::RegisterNotFound);
    }

    void whatIsNoRegisterIsRefusedUntouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Problem>("problem");
        QTest::newRow("empty") << QByteArray() << Problem::RegisterEmpty;
        QTest::newRow("text") << QByteArray("Dear Sir or Madam\n") << Problem::RegisterForeign;
        QTest::newRow("a page of text") << QByteArray(5000, 'x') << Problem::RegisterForeign;
        QTest::newRow("zeros") << QByteArray(8192, '\0') << Problem::RegisterForeign;
        QTest::newRow("a cut header") << QByteArray("SQLite format 3\0\x10\0", 18) << Problem::RegisterForeign;
    }

    void whatIsNoRegisterIsRefusedUntouched()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Problem, problem);
        const TemporaryRegister file;
        write(file.path(), bytes);
        verifyRefusedUntouched(file, problem);
    }

    void anotherProgramsDatabaseIsRefusedUntouched()
    {
        const TemporaryRegister file;
        for (const char *journal : {"DELETE", "WAL"}) {
            QVERIFY(QFile::remove(file.path()));
            const QString script =
                u"import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\nc.execute('PRAGMA journal_mode=%1')\n"
                "c.execute('CREATE TABLE practice (id)')\nc.commit()\nc.close()"_s.arg(QLatin1String(journal));
            QCOMPARE(QProcess::execute(u"python3"_s, {u"-c"_s, script, file.path()}), 0);
            verifyRefusedUntouched(file, Problem::RegisterForeign);
        }
    }

    void foldersAndPipesAreRefused()
    {
        const TemporaryRegister file;
        QVERIFY(QFile::remove(file.path()));
        QVERIFY(QDir().mkdir(file.path()));
        COMPARE_PROBLEM(Register::open(file.path()), Problem::RegisterForeign);
        QVERIFY(QDir().rmdir(file.path()));
        QCOMPARE(::mkfifo(QFile::encodeName(file.path()).constData(), 0600), 0);
        COMPARE_PROBLEM(Register::open(file.path()), Problem::RegisterForeign);
        COMPARE_PROBLEM(Register::open(u"/dev/zero"_s), Problem::RegisterForeign);
    }

    void aTruncatedRegisterIsRefusedUntouched()
    {
        const TemporaryRegister file;
        const QByteArray whole = contentsOf(file.path());
        for (const qsizetype size :
             {whole.size() / 2, whole.size() - 4096, whole.size() - 1, qsizetype(4096), qsizetype(100)}) {
            write(file.path(), whole.left(size));
            verifyRefusedUntouched(file, Problem::RegisterDamaged);
        }
    }

    // Page 1 is written first and counts pages that are still to come. Somebody may start his program just then, and only the
    // journal tells it from a file that was cut off.
    void aCommitThatIsSeenHalfWayIsNoDamage()
    {
        const TemporaryRegister file;
        QByteArray bytes = contentsOf(file.path());
        qToBigEndian(qFromBigEndian<quint32>(bytes.constData() + 28) + 5, bytes.data() + 28);
        write(file.path(), bytes);
        verifyRefusedUntouched(file, Problem::RegisterDamaged);
        write(file.path() % "-journal"_L1, "the pages as they were");
        VERIFY_OK(RegisterFile::examine(file.path()));
    }

    void aRegisterOfTheFutureIsRefusedUntouched()
    {
        TemporaryRegister file;
        VERIFY_OK(file.database().execute(u"PRAGMA user_version = 9999"_s));
        file.close();
        verifyRefusedUntouched(file, Problem::RegisterTooNew);
    }

    void aRegisterWithoutASchemaIsNotComplete()
    {
        TemporaryRegister file;
        VERIFY_OK(file.database().execute(u"PRAGMA user_version = 0"_s));
        file.close();
        COMPARE_PROBLEM(Register::open(file.path()), Problem::RegisterNotComplete);
    }

    void aRegisterWithoutItsPracticeIsNotComplete()
    {
        TemporaryRegister file;
        VERIFY_OK(file.database().execute(u"DROP TRIGGER practice_is_not_deleted"_s));
        VERIFY_OK(file.database().execute(u"DELETE FROM practice"_s));
        file.close();
        COMPARE_PROBLEM(Register::open(file.path()), Problem::RegisterNotComplete);
    }

    void aReadOnlyFileIsRefusedUntouched()
    {
        const TemporaryRegister file;
        const OrdinaryUser user(file.folder(), file.fileNames());
        QVERIFY(user.worked());
        QVERIFY(QFile::setPermissions(file.path(), QFile::ReadOwner));
        verifyRefusedUntouched(file, Problem::RegisterReadOnly);
    }

    void aReadOnlyFolderIsRefusedUntouched()
    {
        const TemporaryRegister file;
        const OrdinaryUser user(file.folder(), file.fileNames());
        QVERIFY(user.worked());
        QVERIFY(QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::ExeOwner));
        verifyRefusedUntouched(file, Problem::RegisterReadOnly);
        QVERIFY(QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    // SQLite itself opens such a file for reading, begins a transaction and commits it without a word.
    void aFileThatBecomesReadOnlyIsNoticedWhenConnecting()
    {
        const TemporaryRegister file;
        const OrdinaryUser user(file.folder(), file.fileNames());
        QVERIFY(user.worked());
        const auto opened = Register::open(file.path());
        VERIFY_OK(opened);
        QVERIFY(QFile::setPermissions(file.path(), QFile::ReadOwner));
        COMPARE_PROBLEM((*opened)->connect(), Problem::RegisterReadOnly);
    }

    void postgresIsRefusedUntilItIsBuilt()
    {
        COMPARE_PROBLEM(Register::open(u"postgresql://desk@server/register"_s), Problem::PostgresNotBuilt);
        COMPARE_PROBLEM(RegisterFile::create(u"postgresql://desk@server/register"_s, TemporaryRegister::practice()),
                        Problem::PostgresNotBuilt);
    }

    void somebodyWhoHoldsItAloneIsNamed()
    {
        const TemporaryRegister file;
        platform::RegisterLock restoring;
        QVERIFY(restoring.takeAlone(QFileInfo(file.path()).canonicalFilePath()).ok());
        const auto opened = Register::open(file.path());
        COMPARE_PROBLEM(opened, Problem::RegisterInUse);
        QVERIFY(!opened.failure().subject.isEmpty());
        restoring.release();
        VERIFY_OK(Register::open(file.path()));
    }

    void oddNamesAreNames()
    {
        const TemporaryRegister file;
        for (const QString &name :
             {u"with space.optout"_s, u"50% ?mode=rwc#x&y.optout"_s, u"Núñez ł.optout"_s, u"'; DROP.optout"_s}) {
            const QString path = file.filePath(name);
            VERIFY_OK(RegisterFile::create(path, TemporaryRegister::practice()));
            VERIFY_OK(Register::open(path));
            QVERIFY(QFile::exists(path));
        }
    }

    // Closing a second handle on the file drops SQLite's locks with it, and two desks write at once.
    void nothingElseOpensTheLiveFile()
    {
        TemporaryRegister file;
        const auto transaction = Transaction::begin(file.database());
        VERIFY_OK(transaction);
        QVERIFY(!anotherProcessCanWrite(file.path()));
        VERIFY_OK(RegisterFile::examine(file.path()));
        COMPARE_PROBLEM(RegisterFile::create(file.path(), TemporaryRegister::practice()), Problem::RegisterExists);
        {
            const auto second = Register::open(file.path(), {}, Register::Checks::Later);
        }
        QVERIFY(!anotherProcessCanWrite(file.path()));
        QCOMPARE(contentsOf(file.path()).left(6), QByteArray("SQLite")); // what must not be done: opens and closes it
        QVERIFY2(anotherProcessCanWrite(file.path()), "the check above would not have noticed");
    }

    void aReplacedFileIsNoticedWhenConnecting()
    {
        TemporaryRegister file;
        const Patient patient = file.addPatient();
        file.record(patient);
        file.close();
        const QString older = file.filePath(u"older"_s);
        QVERIFY(QFile::copy(file.path(), older));
        file.record(patient, EventKind::Withdrawal);
        file.close();

        const auto opened = Register::open(file.path());
        VERIFY_OK(opened);
        VERIFY_OK((*opened)->connect());
        QVERIFY(QFile::rename(file.path(), file.filePath(u"aside"_s)));
        QVERIFY(QFile::rename(older, file.path()));
        COMPARE_PROBLEM((*opened)->connect(), Problem::RegisterNotComplete);
        QVERIFY(QFile::remove(file.path()));
        VERIFY_OK(RegisterFile::create(file.path(), TemporaryRegister::practice()));
        COMPARE_PROBLEM((*opened)->connect(), Problem::RegisterForeign);
        QVERIFY(QFile::remove(file.path()));
        COMPARE_PROBLEM((*opened)->connect(), Problem::RegisterNotFound);
        QVERIFY(!QFile::exists(file.path()));
    }

    // SQLite believes its schema: without the trigger an event may be changed, with another name of a column nothing is found.
    void aSchemaThatIsNotTheProgramsIsDamage_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("a trigger gone") << u"DROP TRIGGER objection_event_never_changes"_s;
        QTest::newRow("an index more") << u"CREATE INDEX mine ON patient (family)"_s;
        QTest::newRow("a column more") << u"ALTER TABLE setting ADD COLUMN mine TEXT"_s;
    }

    void aSchemaThatIsNotTheProgramsIsDamage()
    {
        QFETCH(QString, change);
        TemporaryRegister file;
        VERIFY_OK(checkSchema(file.database()));
        VERIFY_OK(file.database().execute(change));
        const Done checked = checkSchema(file.database());
        COMPARE_PROBLEM(checked, Problem::RegisterDamaged);
        QVERIFY2(checked.failure().detail.contains(u"schema"_s), qPrintable(checked.failure().detail));
    }

    // An engine that has counted its rows keeps the numbers in a table of its own.
    void whatTheEngineKeepsForItselfIsNone()
    {
        TemporaryRegister file;
        VERIFY_OK(file.database().execute(u"ANALYZE"_s));
        VERIFY_OK(checkSchema(file.database()));
    }

    // The letter lies there, but its index leads nowhere: it would be made once more.
    void anIndexThatLeadsNowhereIsDamage()
    {
        TemporaryRegister file;
        const Patient jane = file.addPatient();
        file.close();
        const QString script =
            u"import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n"
            "page = c.execute(\"SELECT rootpage FROM sqlite_master WHERE name = 'patient_by_name'\").fetchone()[0]\n"
            "c.close()\nf = open(sys.argv[1], 'r+b')\nf.seek(page * 4096 - 2)\nbyte = f.read(1)[0]\n"
            "f.seek(page * 4096 - 2)\nf.write(bytes([byte ^ 1]))"_s;
        QCOMPARE(QProcess::execute(u"python3"_s, {u"-c"_s, script, file.path()}), 0);
        COMPARE_PROBLEM(Register::open(file.path()), Problem::RegisterDamaged);
    }

    void brokenReferencesAreDamage()
    {
        TemporaryRegister file;
        file.record(file.addPatient());
        VERIFY_OK(file.database().execute(u"PRAGMA foreign_keys = OFF"_s));
        VERIFY_OK(file.database().execute(u"DROP TRIGGER patient_is_not_deleted"_s));
        VERIFY_OK(file.database().execute(u"DELETE FROM patient"_s));
        COMPARE_PROBLEM(checkIntegrity(file.database()), Problem::RegisterDamaged);
        file.close();
        COMPARE_PROBLEM(Register::open(file.path()), Problem::RegisterDamaged);
        VERIFY_OK(Register::open(file.path(), {}, Register::Checks::Later));
    }
};

OPTOUTDESK_TEST(TstRegister);
#include "tst_register.moc"
