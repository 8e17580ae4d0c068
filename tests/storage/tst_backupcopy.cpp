// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backupcopy.h"

#include "storage/registerfile.h"
#include "storage/sqlite/sqlitedialect.h"
#include "storage/transaction.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QFile>

#include <atomic>
#include <thread>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::contentsOf;
using optoutdesk::testing::TemporaryRegister;

namespace {

DataKey pageKey(std::uint8_t first = 7)
{
    DataKey::Bytes bytes{};
    bytes[0] = first;
    return DataKey(bytes);
}

Done addPatients(TemporaryRegister &reg, int count)
{
    Result<Transaction> transaction = Transaction::begin(reg.database());
    if (!transaction)
        return transaction.failure();
    for (int i = 0; i < count; ++i)
        reg.addPatient(u"Patient%1"_s.arg(i));
    return transaction->commit();
}

}

class TstBackupCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyHoldsTheSamePlainOrSealed()
    {
        TemporaryRegister reg;
        const Patient jane = reg.addPatient();
        reg.record(jane);
        reg.record(jane);
        const QString sealed = reg.filePath(u"sealed"_s);
        const QString plain = reg.filePath(u"plain"_s);
        VERIFY_OK(copyRegister(reg.database(), sealed, pageKey()));
        QVERIFY(RegisterFile::isSealed(sealed));
        QVERIFY(!contentsOf(sealed).contains("Smith"));
        {
            const auto opened = openCopy(sealed, pageKey());
            VERIFY_OK(opened);
            VERIFY_OK(checkCopy(**opened));
            const auto facts = copyFacts(**opened);
            VERIFY_OK(facts);
            QCOMPARE(facts->events, 2);
            QVERIFY(*isOfThisSchema(**opened));
            // And back: what was sealed can be had plain.
            VERIFY_OK(copyRegister(**opened, plain, {}));
        }
        QVERIFY(!RegisterFile::isSealed(plain));
        QVERIFY(contentsOf(plain).startsWith("SQLite format 3"));
        QVERIFY(contentsOf(plain).contains("Smith"));
        const auto opened = openCopy(plain, {});
        VERIFY_OK(opened);
        VERIFY_OK(checkCopy(**opened));
        QCOMPARE(copyFacts(**opened)->registerId, copyFacts(reg.database())->registerId);
    }

    void lookingAtACopyLeavesItAsItIs()
    {
        TemporaryRegister reg;
        const QString copy = reg.filePath(u"copy"_s);
        VERIFY_OK(copyRegister(reg.database(), copy, {}));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner));
        const QByteArray before = contentsOf(copy);
        const QStringList names = reg.fileNames();
        {
            const auto opened = openCopy(copy, {});
            VERIFY_OK(opened);
            VERIFY_OK(checkCopy(**opened));
            QVERIFY(!(*opened)->execute(u"UPDATE practice SET name = 'x'"_s));
        }
        QCOMPARE(contentsOf(copy), before);
        QCOMPARE(reg.fileNames(), names);
    }

    void whatIsNoWholeCopyIsRefused()
    {
        TemporaryRegister reg;
        const QString copy = reg.filePath(u"copy"_s);
        COMPARE_PROBLEM(openCopy(copy, {}), Problem::FileNotFound);
        COMPARE_PROBLEM(openCopy(reg.folder(), {}), Problem::BackupDamaged);
        VERIFY_OK(copyRegister(reg.database(), copy, pageKey()));
        COMPARE_PROBLEM(openCopy(copy, {}), Problem::KeyFileMissing);
        COMPARE_PROBLEM(openCopy(copy, pageKey(8)), Problem::BackupDamaged);
        VERIFY_OK(copyRegister(reg.database(), copy, {}));
        QFile journal(copy + u"-journal"_s);
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write("cut off");
        journal.close();
        COMPARE_PROBLEM(openCopy(copy, {}), Problem::BackupDamaged);
        QVERIFY(journal.remove());
        VERIFY_OK(openCopy(copy, {}));
        QFile file(copy);
        QVERIFY(file.resize(file.size() - 100));
        COMPARE_PROBLEM(openCopy(copy, {}), Problem::BackupDamaged);
    }

    // SQLite itself would go on with the pages that are left.
    void everyDamagedPageIsFound()
    {
        TemporaryRegister reg;
        VERIFY_OK(addPatients(reg, 200));
        const QString copy = reg.filePath(u"copy"_s);
        VERIFY_OK(copyRegister(reg.database(), copy, pageKey()));
        const QByteArray good = contentsOf(copy);
        for (qsizetype page = 0; page < good.size() / 4'096; ++page) {
            QByteArray bytes = good;
            bytes[page * 4'096 + 1'000] = static_cast<char>(bytes[page * 4'096 + 1'000] ^ 1);
            QFile file(copy);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            const auto opened = openCopy(copy, pageKey());
            const Done sound = opened ? checkCopy(**opened) : opened.failure();
            COMPARE_PROBLEM(sound, Problem::BackupDamaged);
        }
    }

    void eventsThatOneHasAndTheOtherHasNotAreCounted()
    {
        TemporaryRegister reg;
        const Patient jane = reg.addPatient();
        reg.record(jane);
        const QString copy = reg.filePath(u"copy"_s);
        VERIFY_OK(copyRegister(reg.database(), copy, {}));
        reg.record(jane);
        reg.record(jane);
        const auto opened = openCopy(copy, {});
        VERIFY_OK(opened);
        QCOMPARE(*eventsMissingIn(**opened, reg.database()), 2);
        QCOMPARE(*eventsMissingIn(reg.database(), **opened), 0);
    }

    // A commit waits for a copy that is being read, and is not refused.
    void aWriterWaitsForTheCopy()
    {
        TemporaryRegister reg;
        VERIFY_OK(addPatients(reg, 2'000));
        const Patient jane = reg.addPatient();
        // Opening waits five seconds at most, which this writer, who never pauses, might use up on a slow disk.
        std::atomic<bool> opened = false;
        std::atomic<bool> copied = false;
        std::atomic<bool> failed = false;
        std::thread copying([&] {
            const auto source = Database::open(SqliteDialect::instance(), reg.path(), Access::Existing);
            if (!source)
                qFatal("%s", qPrintable(optoutdesk::testing::words(source.failure())));
            opened = true;
            for (int i = 0; i < 5; ++i)
                failed = failed || !copyRegister(**source, reg.filePath(u"copy%1"_s.arg(i)), {});
            copied = true;
        });
        while (!opened)
            std::this_thread::yield();
        int recorded = 0;
        while (!copied) {
            reg.record(jane); // ends the program when it is refused
            ++recorded;
        }
        copying.join();
        QVERIFY(!failed);
        QVERIFY(recorded > 0);
    }

    // A million patients on a slow disk: reading them takes longer than the five seconds that opening waits.
    void aCommitWaitsForAReaderLongerThanOpeningDoes()
    {
        TemporaryRegister reg;
        const Patient jane = reg.addPatient();
        std::atomic<bool> reading = false;
        std::thread reader([&] {
            const auto database = Database::open(SqliteDialect::instance(), reg.path(), Access::Existing);
            Query query = (*database)->query(u"SELECT name FROM sqlite_schema"_s);
            reading = query.exec().ok() && query.next().ok();
            std::this_thread::sleep_for(std::chrono::milliseconds(6'500));
        });
        while (!reading)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        QElapsedTimer waiting;
        waiting.start();
        reg.record(jane); // ends the program when it is refused
        QVERIFY(waiting.elapsed() > 5'000);
        reader.join();
    }
};

OPTOUTDESK_TEST(TstBackupCopy);
#include "tst_backupcopy.moc"
