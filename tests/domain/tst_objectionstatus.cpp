// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/objectionstatus.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

#include <vector>

using namespace optoutdesk;

namespace {

const QDate firstDay(2018, 10, 1);

EventUuid uuidOf(int index)
{
    return *EventUuid::parse(QStringLiteral("00000000-0000-4000-8000-%1").arg(index, 12, 10, QLatin1Char('0')));
}

ObjectionEvent act(int sequence, EventKind kind, QDate effective, const char *type = "type1")
{
    ObjectionEvent made;
    made.sequence = sequence;
    made.uuid = uuidOf(sequence);
    made.kind = kind;
    made.type = QString::fromLatin1(type);
    made.received = effective;
    made.effective = effective;
    return made;
}

ObjectionEvent voidOf(int sequence, int target)
{
    ObjectionEvent made = act(sequence, EventKind::Void, firstDay);
    made.voids = uuidOf(target);
    return made;
}

ObjectionType typeOne()
{
    ObjectionType type;
    type.id = QStringLiteral("type1");
    return type;
}

ObjectionType typeTwo()
{
    ObjectionType type;
    type.id = QStringLiteral("type2");
    type.validFrom = QDate(2013, 9, 1);
    type.validTo = QDate(2018, 10, 11);
    return type;
}

// The rules once more, said as plainly as possible.
bool counts(const std::vector<ObjectionEvent> &events, const ObjectionEvent &one)
{
    return std::ranges::none_of(events, [&](const ObjectionEvent &other) {
        return other.kind == EventKind::Void && other.voids == one.uuid && counts(events, other);
    });
}

ObjectionStatus plainStatus(const std::vector<ObjectionEvent> &events, const ObjectionType &type, QDate asOf)
{
    ObjectionStatus status;
    for (QDate day = firstDay; day <= asOf; day = day.addDays(1)) {
        for (int sequence = 1; sequence <= 100; ++sequence) {
            for (const ObjectionEvent &one : events) {
                if (one.sequence != sequence || one.effective != day || one.type != type.id || one.kind == EventKind::Void
                    || !counts(events, one))
                    continue;
                if (one.kind == EventKind::Withdrawal)
                    status = {ObjectionState::Withdrawn, day};
                else if (status.state != ObjectionState::InForce)
                    status = {ObjectionState::InForce, day};
            }
        }
    }
    if (status.state == ObjectionState::InForce && type.validTo.isValid() && asOf > type.validTo)
        status.state = ObjectionState::Ended;
    return status;
}

std::vector<ObjectionEvent> anyEvents()
{
    const int count = *rc::gen::inRange(0, 9);
    std::vector<ObjectionEvent> events;
    for (int sequence = 1; sequence <= count; ++sequence) {
        const int kind = *rc::gen::inRange(0, sequence == 1 ? 2 : 3);
        if (kind == 2) {
            events.push_back(voidOf(sequence, *rc::gen::inRange(1, sequence)));
            continue;
        }
        const QDate effective = firstDay.addDays(*rc::gen::inRange(0, 20));
        events.push_back(act(sequence, kind == 0 ? EventKind::Objection : EventKind::Withdrawal, effective,
                             *rc::gen::arbitrary<bool>() ? "type1" : "type2"));
    }
    return events;
}

}

class TstObjectionStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRecordedIsNoObjection()
    {
        QCOMPARE(statusAsOf({}, typeOne(), firstDay), (ObjectionStatus{ObjectionState::None, {}}));
    }

    void anObjectionCountsFromItsEffectiveDay()
    {
        const std::vector events{act(1, EventKind::Objection, firstDay)};
        QCOMPARE(statusAsOf(events, typeOne(), firstDay.addDays(-1)).state, ObjectionState::None);
        QCOMPARE(statusAsOf(events, typeOne(), firstDay), (ObjectionStatus{ObjectionState::InForce, firstDay}));
        QCOMPARE(statusAsOf(events, typeTwo(), firstDay).state, ObjectionState::None);
    }

    void inAndOutAndInAgain()
    {
        const std::vector events{act(1, EventKind::Objection, firstDay), act(2, EventKind::Withdrawal, firstDay.addDays(5)),
                                 act(3, EventKind::Objection, firstDay.addDays(9))};
        QCOMPARE(statusAsOf(events, typeOne(), firstDay.addDays(4)), (ObjectionStatus{ObjectionState::InForce, firstDay}));
        QCOMPARE(statusAsOf(events, typeOne(), firstDay.addDays(5)),
                 (ObjectionStatus{ObjectionState::Withdrawn, firstDay.addDays(5)}));
        QCOMPARE(statusAsOf(events, typeOne(), firstDay.addDays(9)),
                 (ObjectionStatus{ObjectionState::InForce, firstDay.addDays(9)}));
    }

    void aSecondObjectionKeepsTheFirstDay()
    {
        const std::vector events{act(1, EventKind::Objection, firstDay), act(2, EventKind::Objection, firstDay.addDays(3))};
        QCOMPARE(statusAsOf(events, typeOne(), firstDay.addDays(3)).since, firstDay);
        const std::vector backdated{act(1, EventKind::Objection, firstDay.addDays(3)),
                                    act(2, EventKind::Objection, firstDay)};
        QCOMPARE(statusAsOf(backdated, typeOne(), firstDay.addDays(3)).since, firstDay);
    }

    void theSameDayIsSettledByTheOrderOfRecording()
    {
        const std::vector events{act(1, EventKind::Withdrawal, firstDay), act(2, EventKind::Objection, firstDay)};
        QCOMPARE(statusAsOf(events, typeOne(), firstDay).state, ObjectionState::InForce);
        const std::vector other{act(1, EventKind::Objection, firstDay), act(2, EventKind::Withdrawal, firstDay)};
        QCOMPARE(statusAsOf(other, typeOne(), firstDay).state, ObjectionState::Withdrawn);
    }

    void aBackdatedObjectionDoesNotBeatALaterWithdrawal()
    {
        const std::vector events{act(1, EventKind::Withdrawal, firstDay.addDays(5)), act(2, EventKind::Objection, firstDay)};
        QCOMPARE(statusAsOf(events, typeOne(), firstDay.addDays(5)).state, ObjectionState::Withdrawn);
        QCOMPARE(statusAsOf(events, typeOne(), firstDay.addDays(4)).state, ObjectionState::InForce);
    }

    void aVoidTakesBackAndAVoidOfItGivesBack()
    {
        std::vector events{act(1, EventKind::Objection, firstDay), voidOf(2, 1)};
        QCOMPARE(statusAsOf(events, typeOne(), firstDay).state, ObjectionState::None);
        events.push_back(voidOf(3, 2));
        QCOMPARE(statusAsOf(events, typeOne(), firstDay).state, ObjectionState::InForce);
        events.push_back(voidOf(4, 3));
        QCOMPARE(statusAsOf(events, typeOne(), firstDay).state, ObjectionState::None);
        QCOMPARE(voidedEvents(events), (QSet<EventUuid>{uuidOf(1), uuidOf(3)}));
    }

    void twoVoidsOfOneEventMustBothBeTakenBack()
    {
        std::vector events{act(1, EventKind::Objection, firstDay), voidOf(2, 1), voidOf(3, 1), voidOf(4, 3)};
        QCOMPARE(statusAsOf(events, typeOne(), firstDay).state, ObjectionState::None);
        events.push_back(voidOf(5, 2));
        QCOMPARE(statusAsOf(events, typeOne(), firstDay).state, ObjectionState::InForce);
    }

    void aVoidedWithdrawalLetsTheObjectionStandUnbroken()
    {
        const std::vector events{act(1, EventKind::Objection, firstDay), act(2, EventKind::Withdrawal, firstDay.addDays(2)),
                                 voidOf(3, 2)};
        QCOMPARE(statusAsOf(events, typeOne(), firstDay.addDays(9)), (ObjectionStatus{ObjectionState::InForce, firstDay}));
    }

    void typeTwoEndedWithThe11thOfOctober2018()
    {
        const std::vector before{act(1, EventKind::Objection, QDate(2018, 10, 11), "type2")};
        QCOMPARE(statusAsOf(before, typeTwo(), QDate(2018, 10, 11)).state, ObjectionState::InForce);
        QCOMPARE(statusAsOf(before, typeTwo(), QDate(2018, 10, 12)),
                 (ObjectionStatus{ObjectionState::Ended, QDate(2018, 10, 11)}));
        const std::vector after{act(1, EventKind::Objection, QDate(2018, 10, 12), "type2")};
        QCOMPARE(statusAsOf(after, typeTwo(), QDate(2018, 10, 12)).state, ObjectionState::Ended);
        const std::vector withdrawn{before[0], act(2, EventKind::Withdrawal, QDate(2018, 10, 20), "type2")};
        QCOMPARE(statusAsOf(withdrawn, typeTwo(), QDate(2018, 10, 20)).state, ObjectionState::Withdrawn);
    }

    void nothingIsInForceBeforeItsTypeBegins()
    {
        const std::vector early{act(1, EventKind::Objection, QDate(2013, 8, 1), "type2")};
        QCOMPARE(statusAsOf(early, typeTwo(), QDate(2013, 8, 31)).state, ObjectionState::None);
        QCOMPARE(statusAsOf(early, typeTwo(), QDate(2013, 9, 1)).state, ObjectionState::InForce);
    }

    void theFoldSaysWhatThePlainRulesSay()
    {
        QVERIFY(rc::check("the fold equals the rules said plainly", [] {
            const std::vector<ObjectionEvent> events = anyEvents();
            const QDate asOf = firstDay.addDays(*rc::gen::inRange(-1, 22));
            for (const ObjectionType &type : {typeOne(), typeTwo()})
                RC_ASSERT(statusAsOf(events, type, asOf) == plainStatus(events, type, asOf));
        }));
    }

    void theOrderInWhichEventsAreReadDoesNotMatter()
    {
        QVERIFY(rc::check("any order folds the same", [] {
            std::vector<ObjectionEvent> events = anyEvents();
            const QDate asOf = firstDay.addDays(*rc::gen::inRange(-1, 22));
            const std::optional<StatusFold> before = foldEvents(events, u"type1", asOf);
            for (size_t i = events.size(); i > 1; --i)
                std::swap(events[i - 1], events[*rc::gen::inRange<size_t>(0, i)]);
            RC_ASSERT(foldEvents(events, u"type1", asOf) == before);
        }));
    }

    void undoingTwiceChangesNothing()
    {
        QVERIFY(rc::check("a void and its void leave every status as it was", [] {
            std::vector<ObjectionEvent> events = anyEvents();
            if (events.empty())
                return;
            const QDate asOf = firstDay.addDays(20);
            const ObjectionStatus before = statusAsOf(events, typeOne(), asOf);
            const int target = *rc::gen::inRange(1, static_cast<int>(events.size()) + 1);
            events.push_back(voidOf(98, target));
            events.push_back(voidOf(99, 98));
            RC_ASSERT(statusAsOf(events, typeOne(), asOf) == before);
        }));
    }

    void theFoldNamesTheEventThatSettledIt()
    {
        const std::vector events{act(1, EventKind::Objection, firstDay), act(2, EventKind::Objection, firstDay.addDays(3))};
        const std::optional<StatusFold> fold = foldEvents(events, u"type1", firstDay.addDays(3));
        QCOMPARE(fold->last, uuidOf(2));
        QCOMPARE(fold->since, firstDay);
    }
};

OPTOUTDESK_TEST(TstObjectionStatus);
#include "tst_objectionstatus.moc"
