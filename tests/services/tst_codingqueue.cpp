// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/codingqueue.h"

#include "services/objectionrecorder.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using optoutdesk::testing::TestRegister;

namespace {

EventUuid recorded(Desk desk, PatientId patient, QDate received, EventKind kind = EventKind::Objection)
{
    RecordingAct act;
    act.request.patient = patient;
    act.request.type = QStringLiteral("type1");
    act.request.kind = kind;
    act.request.received = received;
    return ObjectionRecorder(desk).record(act)->event;
}

QString codeOf(const EventToCode &entry, CodeScheme scheme)
{
    for (const ObjectionCode &code : entry.codes) {
        if (code.scheme == scheme)
            return code.code;
    }
    return {};
}

}

class TstCodingQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRecordedWaitsWithItsCodesOldestRequestFirst()
    {
        TestRegister reg; // Monday 2 March 2026
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        const EventUuid today = recorded(sam, jane, QDate(2026, 3, 2), EventKind::Withdrawal);
        const EventUuid early = recorded(sam, jane, QDate(2026, 2, 20));
        const auto waiting = CodingQueue(sam).toCode();
        QVERIFY(waiting);
        QCOMPARE(waiting->size(), 2u);
        const EventToCode &first = waiting->front();
        QCOMPARE(first.event.uuid, early);
        QCOMPARE(first.workingDays, 6); // Friday 20 February to Monday 2 March
        QVERIFY(first.overTarget);
        QCOMPARE(codeOf(first, CodeScheme::ReadV2), QStringLiteral("9Nu0."));
        QCOMPARE(codeOf(first, CodeScheme::Snomed), QStringLiteral("827241000000103"));
        const EventToCode &second = waiting->back();
        QCOMPARE(second.event.uuid, today);
        QVERIFY(!second.overTarget);
        QCOMPARE(codeOf(second, CodeScheme::Ctv3), QStringLiteral("XaZ8A"));
    }

    void markedAsCodedItLeavesAndUnmarkedItComesBack()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        CodingQueue queue(sam);
        const EventUuid event = recorded(sam, jane, QDate(2026, 2, 27));
        QVERIFY(queue.markCoded(event, QDate(2026, 3, 2)));
        QCOMPARE(queue.toCode()->size(), 0u);
        QCOMPARE(queue.markCoded(event, QDate(2026, 3, 2)).failure().problem, Problem::AlreadyCoded);
        QVERIFY(queue.unmarkCoded(event));
        QCOMPARE(queue.toCode()->size(), 1u);
        QCOMPARE(queue.unmarkCoded(event).failure().problem, Problem::NothingToUndo);
    }

    void theDayOfCodingLiesBetweenTheRequestAndToday()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        CodingQueue queue(sam);
        const EventUuid event = recorded(sam, jane, QDate(2026, 2, 27));
        QCOMPARE(queue.markCoded(event, QDate(2026, 3, 3)).failure().problem, Problem::DateInFuture);
        QCOMPARE(queue.markCoded(event, QDate(2026, 2, 26)).failure().problem, Problem::CodedBeforeReceived);
        QCOMPARE(queue.toCode()->size(), 1u);
    }

    void whatWasRecordedInErrorIsNotToBeCoded()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        CodingQueue queue(sam);
        const EventUuid event = recorded(sam, jane, QDate(2026, 3, 2));
        const auto undone = ObjectionRecorder(sam).undo();
        QVERIFY(undone);
        QCOMPARE(queue.toCode()->size(), 0u);
        QCOMPARE(queue.markCoded(event, QDate(2026, 3, 2)).failure().problem, Problem::NothingToCode);
        QCOMPARE(queue.markCoded(undone->recorded, QDate(2026, 3, 2)).failure().problem, Problem::NothingToCode);
        QCOMPARE(queue.markCoded(EventUuid::create(), QDate(2026, 3, 2)).failure().problem, Problem::EventNotFound);
    }
};

OPTOUTDESK_TEST(TstCodingQueue);
#include "tst_codingqueue.moc"
