// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/objectioneventrepository.h"
#include "storage/objectionstatusrepository.h"
#include "storage/patientrepository.h"
#include "storage/practicerepository.h"
#include "storage/transaction.h"
#include "tests/storage/faultvfs.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::FaultVfs;
using optoutdesk::testing::TemporaryRegister;

namespace {

// One recording as the service does it: what the person at the desk is told.
Done recordAtDesk(Database &database, const ObjectionEvent &event)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    if (const auto appended = ObjectionEventRepository(database).append(event); !appended)
        return appended.failure();
    if (const Done kept = ObjectionStatusRepository(database).refresh(event.patient, event.type); !kept)
        return kept;
    return commitRecorded(*transaction, database, std::span(&event.uuid, 1));
}

qint64 eventCount(Database &database)
{
    return *ObjectionEventRepository(database).lastSequence();
}

}

class TstTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotCommittedIsUndone()
    {
        TemporaryRegister file;
        PracticeRepository practices(file.database());
        {
            const auto transaction = Transaction::begin(file.database());
            VERIFY_OK(transaction);
            VERIFY_OK(practices.setSetting(u"key"_s, u"value"_s));
            QVERIFY(file.database().isInTransaction());
        }
        QVERIFY(!file.database().isInTransaction());
        QVERIFY(!*practices.setting(u"key"_s));
        {
            auto transaction = Transaction::begin(file.database());
            VERIFY_OK(practices.setSetting(u"key"_s, u"value"_s));
            VERIFY_OK(transaction->commit());
        }
        QCOMPARE(**practices.setting(u"key"_s), u"value"_s);
    }

    void oneTransactionAtATime()
    {
        TemporaryRegister file;
        auto transaction = Transaction::begin(file.database());
        VERIFY_OK(transaction);
        COMPARE_PROBLEM(Transaction::begin(file.database()), Problem::DatabaseFailed);
        VERIFY_OK(transaction->commit());
        COMPARE_PROBLEM(transaction->commit(), Problem::DatabaseFailed);
    }

    // SQLite itself says yes to the COMMIT here and keeps the half that worked.
    void aFailedStatementSpoilsItsTransaction()
    {
        TemporaryRegister file;
        PracticeRepository practices(file.database());
        auto transaction = Transaction::begin(file.database());
        VERIFY_OK(practices.setSetting(u"first"_s, u"kept?"_s));
        QVERIFY(!practices.setSetting(QString(61, u'x'), u"too long a key"_s));
        COMPARE_PROBLEM(transaction->commit(), Problem::DatabaseFailed);
        QVERIFY(!*practices.setting(u"first"_s));
        VERIFY_OK(Transaction::begin(file.database())->commit());
    }

    void onlyWhatCanBeReadBackIsRecorded()
    {
        TemporaryRegister file;
        const Patient patient = file.addPatient();
        const ObjectionEvent event = TemporaryRegister::event(patient.id);
        VERIFY_OK(recordAtDesk(file.database(), event));
        auto transaction = Transaction::begin(file.database());
        const EventUuid neverAppended = EventUuid::create();
        COMPARE_PROBLEM(commitRecorded(*transaction, file.database(), std::span(&neverAppended, 1)), Problem::NotRecorded);
    }

    // Every write, flush and cut of a recording fails once, or from then on, before or after it was carried out. The person
    // must be told the truth each time: recorded means it is there, not recorded means it is not.
    void anUnsureCommitIsLookedUp_data()
    {
        QTest::addColumn<FaultVfs::Lasting>("lasting");
        QTest::addColumn<FaultVfs::Moment>("moment");
        QTest::newRow("once, not carried out") << FaultVfs::Lasting::Once << FaultVfs::Moment::Before;
        QTest::newRow("once, carried out") << FaultVfs::Lasting::Once << FaultVfs::Moment::After;
        QTest::newRow("from then on, not carried out") << FaultVfs::Lasting::FromThenOn << FaultVfs::Moment::Before;
        QTest::newRow("from then on, carried out") << FaultVfs::Lasting::FromThenOn << FaultVfs::Moment::After;
    }

    void anUnsureCommitIsLookedUp()
    {
        QFETCH(FaultVfs::Lasting, lasting);
        QFETCH(FaultVfs::Moment, moment);
        FaultVfs vfs;
        TemporaryRegister file;
        const Patient patient = file.addPatient();
        int faults = 0;
        int unsureButRecorded = 0;
        for (int call = 1;; ++call) {
            const ObjectionEvent event = TemporaryRegister::event(patient.id);
            const qint64 before = eventCount(file.database());
            vfs.failAt(call, lasting, moment);
            const Done told = recordAtDesk(file.database(), event);
            const bool failed = vfs.hasFailed();
            vfs.work();
            file.close(); // what a person finds who starts the program again
            const bool isThere = *ObjectionEventRepository(file.database()).containsAll(std::span(&event.uuid, 1));
            if (told)
                QVERIFY2(isThere, "told recorded, and it is lost");
            else if (told.failure().problem != Problem::RecordingUnsure)
                QVERIFY2(!isThere, "told not recorded, and it is there");
            QCOMPARE(eventCount(file.database()), before + (isThere ? 1 : 0));
            QVERIFY(!ObjectionStatusRepository(file.database()).firstDifference()->has_value());
            VERIFY_OK(checkIntegrity(file.database()));
            if (!failed)
                break;
            ++faults;
            unsureButRecorded += told.ok() ? 1 : 0;
        }
        QVERIFY(faults > 8);
        // Without the second look these would have been told "not recorded", and recorded again.
        if (lasting == FaultVfs::Lasting::Once && moment == FaultVfs::Moment::After)
            QVERIFY(unsureButRecorded > 0);
    }

    void reopeningKeepsTheDatabaseInPlace()
    {
        TemporaryRegister file;
        Database &database = file.database();
        PracticeRepository practices(database);
        auto transaction = Transaction::begin(database);
        VERIFY_OK(practices.setSetting(u"key"_s, u"value"_s));
        VERIFY_OK(database.reopen());
        QVERIFY(!database.isInTransaction());
        QVERIFY(!*practices.setting(u"key"_s));
        QCOMPARE(practices.practice()->name, TemporaryRegister::practice().name);
        COMPARE_PROBLEM(transaction->commit(), Problem::DatabaseFailed);
    }
};

OPTOUTDESK_TEST(TstTransaction);
#include "tst_transaction.moc"
