// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/registerverifier.h"

#include "services/letterissuer.h"
#include "services/objectionrecorder.h"
#include "storage/database.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using optoutdesk::testing::TestRegister;

namespace {

// Somebody with a database tool and bad intentions: no triggers, no foreign keys.
bool tamper(TestRegister &reg, const QStringList &statements)
{
    bool ok = reg.database().execute(QStringLiteral("PRAGMA foreign_keys = OFF")).ok();
    for (const QString &statement : statements)
        ok = ok && reg.database().execute(statement).ok();
    return ok;
}

}

class TstRegisterVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundRegisterIsWhole()
    {
        TestRegister reg;
        Desk sam = reg.receptionist();
        recordOne(reg);
        const auto verified = RegisterVerifier(sam).verify();
        QVERIFY(verified);
        QVERIFY(verified->ok);
        QCOMPARE(verified->checked, 2); // one event, one issued letter
    }

    void everyKindOfTamperingIsNamed_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *name, const QStringList &statements, Problem problem) {
            QTest::newRow(name) << statements << static_cast<int>(problem);
        };
        row("an event changed its date",
            {QStringLiteral("DROP TRIGGER objection_event_never_changes"),
             QStringLiteral("UPDATE objection_event SET effective = '2020-01-01'")},
            Problem::RowDiffers);
        row("a status was set by hand", {QStringLiteral("UPDATE objection_status SET since = '2020-01-01'")},
            Problem::StatusDiffers);
        row("a status was removed", {QStringLiteral("DELETE FROM objection_status")}, Problem::StatusDiffers);
        row("an event was renumbered",
            {QStringLiteral("DROP TRIGGER objection_event_never_changes"),
             QStringLiteral("DROP TRIGGER objection_event_reason_never_changes"),
             QStringLiteral("UPDATE objection_event SET seq = 7"),
             QStringLiteral("UPDATE objection_event_reason SET seq = 7")},
            Problem::AppendOnlyBroken);
        row("a letter's words were changed",
            {QStringLiteral("DROP TRIGGER letter_keeps_its_words"),
             QStringLiteral("UPDATE letter SET snapshot = CAST(replace(CAST(snapshot AS TEXT), 'Jane', 'Jean') AS BLOB)")},
            Problem::RowDiffers);
    }

    void everyKindOfTamperingIsNamed()
    {
        QFETCH(QStringList, statements);
        QFETCH(int, problem);
        TestRegister reg;
        Desk sam = reg.receptionist();
        recordOne(reg);
        QVERIFY(tamper(reg, statements));
        const auto verified = RegisterVerifier(sam).verify();
        QVERIFY(verified);
        QVERIFY(!verified->ok);
        QVERIFY(verified->firstFault);
        QVERIFY2(static_cast<int>(verified->firstFault->problem) == problem,
                 qPrintable(verified->firstFault->subject % u' ' % verified->firstFault->detail));
    }

    void remembersWhenItWasReadThroughAndWhatCameOfIt()
    {
        TestRegister reg;
        Desk sam = reg.receptionist();
        const auto never = RegisterVerifier(sam).last();
        QVERIFY(never && !*never);
        QVERIFY(RegisterVerifier(sam).verify());
        const auto sound = RegisterVerifier(sam).last();
        QVERIFY(sound && *sound);
        QVERIFY((*sound)->ok);
        QCOMPARE((*sound)->at.date(), QDate(2026, 3, 2));
        recordOne(reg);
        QVERIFY(tamper(reg, {QStringLiteral("DELETE FROM objection_status")}));
        QVERIFY(RegisterVerifier(sam).verify());
        const auto faulty = RegisterVerifier(sam).last();
        QVERIFY(faulty && *faulty);
        QVERIFY(!(*faulty)->ok);
    }

    void onlyWhatCameToAnEndIsRemembered()
    {
        TestRegister reg;
        Desk nobody = reg.receptionist();
        nobody.session = {};
        QVERIFY(!RegisterVerifier(nobody).verify());
        QVERIFY(!RegisterVerifier(nobody).last());
        Desk sam = reg.receptionist();
        QVERIFY(!*RegisterVerifier(sam).last());
    }

private:
    static void recordOne(TestRegister &reg)
    {
        RecordingAct act;
        act.request.patient = reg.add(TestRegister::janeSmith());
        act.request.type = QStringLiteral("type1");
        Desk sam = reg.receptionist();
        const auto recorded = ObjectionRecorder(sam).record(act);
        QVERIFY(recorded);
        QVERIFY(LetterIssuer(sam).issue(recorded->event));
    }
};

OPTOUTDESK_TEST(TstRegisterVerifier);
#include "tst_registerverifier.moc"
