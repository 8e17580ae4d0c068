// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectionrecorder.h"

#include "services/letterissuer.h"
#include "services/patientfinder.h"
#include "services/search/patientindex.h"
#include "storage/letterrepository.h"
#include "storage/objectioneventrepository.h"
#include "storage/objectionstatusrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <rapidcheck.h>

using namespace optoutdesk;
using optoutdesk::testing::TestRegister;

namespace {

RecordingAct objection(PatientId patient, EventKind kind = EventKind::Objection)
{
    RecordingAct act;
    act.request.patient = patient;
    act.request.type = QStringLiteral("type1");
    act.request.kind = kind;
    return act;
}

ObjectionState stateOf(Desk desk, PatientId patient)
{
    PatientIndex index;
    const auto record = PatientFinder(desk, index).reload(patient);
    return record->objections.value(QStringLiteral("type1")).state;
}

LetterState letterState(Desk desk, const EventUuid &event)
{
    const auto letter = LetterRepository(desk.database).forEvent(event);
    return (**letter).state;
}

}

class TstObjectionRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAnObjectionWithItsDefaultsAndQueuesTheLetter()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.receptionist();
        const auto recorded = ObjectionRecorder(desk).record(objection(jane));
        QVERIFY(recorded);
        QVERIFY(!recorded->letterReference.isEmpty());
        QVERIFY(!recorded->alreadyInForceSince.isValid());

        const auto event = ObjectionEventRepository(desk.database).byUuid(recorded->event);
        QVERIFY(event && *event);
        QCOMPARE((*event)->received, reg.clock.today());
        QCOMPARE((*event)->effective, reg.clock.today());
        QCOMPARE((*event)->channel, QStringLiteral("in-person"));
        QCOMPARE((*event)->reasons, QStringList{QStringLiteral("prefers-not-to-say")});
        QCOMPARE((*event)->recordedByName, QStringLiteral("sam"));
        QCOMPARE(stateOf(desk, jane), ObjectionState::InForce);
        QCOMPARE(letterState(desk, recorded->event), LetterState::Queued);
    }

    void sameUuidTwiceRecordsOnce()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.receptionist();
        RecordingAct act = objection(jane);
        act.request.uuid = EventUuid::create();
        const auto first = ObjectionRecorder(desk).record(act);
        const auto second = ObjectionRecorder(desk).record(act);
        QVERIFY(first && second);
        QVERIFY(second->recordedBefore);
        QCOMPARE(second->letterReference, first->letterReference);
        QCOMPARE(*ObjectionEventRepository(desk.database).lastSequence(), 1);

        act.request.kind = EventKind::Withdrawal;
        QCOMPARE(ObjectionRecorder(desk).record(act).failure().problem, Problem::EventUuidTaken);
    }

    void aSecondObjectionSaysSinceWhenOneIsInForce()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.receptionist();
        RecordingAct early = objection(jane);
        early.request.received = QDate(2025, 5, 1);
        QVERIFY(ObjectionRecorder(desk).record(early));
        const auto again = ObjectionRecorder(desk).record(objection(jane));
        QVERIFY(again);
        QCOMPARE(again->alreadyInForceSince, QDate(2025, 5, 1));
    }

    void aWithdrawalWithNothingInForceIsRecordedAndSaysSo()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.receptionist();
        const auto recorded = ObjectionRecorder(desk).record(objection(jane, EventKind::Withdrawal));
        QVERIFY(recorded && recorded->noneWasInForce);
        QCOMPARE(stateOf(desk, jane), ObjectionState::Withdrawn);
    }

    void refusesFutureDatesUnknownWordsAndTheDeceased()
    {
        TestRegister reg;
        Patient dead = TestRegister::janeSmith();
        dead.registration = Registration::Deceased;
        dead.died = QDate(2026, 1, 1);
        const PatientId gone = reg.add(dead);
        Patient other = TestRegister::janeSmith();
        other.sourceId = QStringLiteral("other");
        const PatientId jane = reg.add(other);
        Desk desk = reg.receptionist();
        ObjectionRecorder recorder(desk);

        QCOMPARE(recorder.record(objection(gone)).failure().problem, Problem::PatientDeceased);
        RecordingAct act = objection(jane);
        act.request.received = reg.clock.today().addDays(1);
        QCOMPARE(recorder.record(act).failure().problem, Problem::DateInFuture);
        act = objection(jane);
        act.request.channel = QStringLiteral("pigeon");
        QCOMPARE(recorder.record(act).failure().problem, Problem::UnknownWord);
        act = objection(jane);
        act.request.reasons = {QStringLiteral("because")};
        QCOMPARE(recorder.record(act).failure().problem, Problem::UnknownWord);
        act = objection(jane);
        act.request.type = QStringLiteral("type9");
        QCOMPARE(recorder.record(act).failure().problem, Problem::UnknownWord);
        QCOMPARE(*ObjectionEventRepository(desk.database).lastSequence(), 0);
    }

    void undoTakesBackTheObjectionAndItsLetterAndUndoingThatBringsBothBack()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.receptionist();
        ObjectionRecorder recorder(desk);
        const auto recorded = recorder.record(objection(jane));
        const auto undone = recorder.undo();
        QVERIFY(undone);
        QCOMPARE(undone->voided, recorded->event);
        QCOMPARE(stateOf(desk, jane), ObjectionState::None);
        QCOMPARE(letterState(desk, recorded->event), LetterState::Cancelled);

        const auto redone = recorder.undo();
        QVERIFY(redone);
        QCOMPARE(redone->voided, undone->recorded);
        QCOMPARE(stateOf(desk, jane), ObjectionState::InForce);
        QCOMPARE(letterState(desk, recorded->event), LetterState::Queued);
    }

    void undoOfANamedActTakesBackNothingElse()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.receptionist();
        ObjectionRecorder recorder(desk);
        const auto first = recorder.record(objection(jane));
        QVERIFY(recorder.undo(first->event));
        QCOMPARE(recorder.undo(first->event).failure().problem, Problem::NothingToUndo);
    }

    void undoOfAnActWithSeveralTypesCanItselfBeUndoneByItsAct()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.receptionist();
        ObjectionRecorder recorder(desk);
        RecordingAct both = objection(jane);
        both.alsoTypes = {QStringLiteral("type2")};
        const auto recorded = recorder.record(both);
        QVERIFY(recorded);
        QCOMPARE(recorded->events.size(), 2);
        const auto undone = recorder.undo(recorded->event);
        QVERIFY(undone);
        QVERIFY(recorder.undo(undone->act));
        QCOMPARE(stateOf(desk, jane), ObjectionState::InForce);
        QCOMPARE(recorder.undo(undone->act).failure().problem, Problem::NothingToUndo);
    }

    void undoReachesOnlyOnesOwnActsOfToday()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        Desk jo = reg.manager();
        QVERIFY(ObjectionRecorder(sam).record(objection(jane)));
        QCOMPARE(ObjectionRecorder(jo).undo().failure().problem, Problem::NothingToUndo);
        reg.clock.moveTo(reg.clock.today().addDays(1));
        QCOMPARE(ObjectionRecorder(sam).undo().failure().problem, Problem::NothingToUndo);
    }

    void receptionistsVoidTheirOwnOfTodayManagersAny()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        Desk jo = reg.manager();
        const auto byJo = ObjectionRecorder(jo).record(objection(jane));
        QCOMPARE(ObjectionRecorder(sam).voidEvent(byJo->event, QStringLiteral("wrong patient")).failure().problem,
                 Problem::NotYourOwnAct);
        const auto bySam = ObjectionRecorder(sam).record(objection(jane));
        QCOMPARE(ObjectionRecorder(sam).voidEvent(bySam->event, QString()).failure().problem, Problem::NoteRequired);
        QVERIFY(ObjectionRecorder(sam).voidEvent(bySam->event, QStringLiteral("wrong patient")));
        QCOMPARE(ObjectionRecorder(jo).voidEvent(bySam->event, QStringLiteral("again")).failure().problem,
                 Problem::AlreadyVoided);
        QVERIFY(ObjectionRecorder(jo).voidEvent(byJo->event, QStringLiteral("wrong patient")));
        QCOMPARE(stateOf(jo, jane), ObjectionState::None);
    }

    void anIssuedLetterOfAVoidedEventIsRecalled()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.receptionist();
        const auto recorded = ObjectionRecorder(desk).record(objection(jane));
        QVERIFY(LetterIssuer(desk).issue(recorded->event));
        const auto undone = ObjectionRecorder(desk).undo();
        QVERIFY(undone && undone->letterRecalled);
        QCOMPARE(letterState(desk, recorded->event), LetterState::Recalled);
        QCOMPARE(LetterIssuer(desk).issue(recorded->event).failure().problem, Problem::LetterOfVoidedEvent);
    }

    void anEndedTypeIsKeptAsAClaimWithoutALetter()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.receptionist();
        RecordingAct act = objection(jane);
        act.request.type = QStringLiteral("type2");
        act.request.received = QDate(2015, 6, 1);
        const auto recorded = ObjectionRecorder(desk).record(act);
        QVERIFY(recorded);
        QVERIFY(recorded->letterReference.isEmpty());
        PatientIndex index;
        PatientFinder finder(desk, index);
        const auto on = [&](QDate day) { return finder.statusAsOf(jane, day)->value(QStringLiteral("type2")).state; };
        QCOMPARE(on(QDate(2018, 10, 11)), ObjectionState::InForce);
        QCOMPARE(on(QDate(2018, 10, 12)), ObjectionState::Ended);
    }

    // Any interleaving of recording, withdrawing, voiding and undoing leaves the materialised status equal to the fold.
    void statusAlwaysEqualsTheFoldOfTheEvents()
    {
        TestRegister reg;
        int people = 0;
        QVERIFY(rc::check("kept status equals the fold", [&reg, &people] {
            Patient somebody = TestRegister::janeSmith();
            somebody.sourceId = QString::number(++people);
            const PatientId jane = reg.add(somebody);
            Desk desk = reg.manager();
            ObjectionRecorder recorder(desk);
            QList<EventUuid> events;
            const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 4), rc::gen::inRange(0, 30)));
            for (const auto &[step, number] : steps) {
                if (step < 2) {
                    RecordingAct act = objection(jane, step == 0 ? EventKind::Objection : EventKind::Withdrawal);
                    act.request.received = reg.clock.today().addDays(-number);
                    events.append(recorder.record(act)->event);
                } else if (step == 2 && !events.isEmpty()) {
                    const auto voided = recorder.voidEvent(events[number % events.size()], QStringLiteral("test"));
                    RC_ASSERT(voided || voided.failure().problem == Problem::AlreadyVoided);
                } else {
                    const auto undone = recorder.undo();
                    RC_ASSERT(undone || undone.failure().problem == Problem::NothingToUndo);
                }
            }
            const auto difference = ObjectionStatusRepository(desk.database).firstDifference();
            RC_ASSERT(difference && !*difference);
        }));
    }
};

OPTOUTDESK_TEST(TstObjectionRecorder);
#include "tst_objectionrecorder.moc"
