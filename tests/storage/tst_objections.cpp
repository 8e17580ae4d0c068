// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/codingrepository.h"
#include "storage/objectioneventrepository.h"
#include "storage/objectionstatusrepository.h"
#include "storage/transaction.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

namespace {

ObjectionEvent voidOf(const ObjectionEvent &event)
{
    ObjectionEvent taken = TemporaryRegister::event(event.patient, EventKind::Void);
    taken.type = event.type;
    taken.voids = event.uuid;
    taken.channel.clear();
    taken.reasons.clear();
    taken.effective = {};
    taken.received = {};
    return taken;
}

QList<EventUuid> uuidsOf(const QList<ObjectionEvent> &events)
{
    QList<EventUuid> uuids;
    for (const ObjectionEvent &event : events)
        uuids.append(event.uuid);
    return uuids;
}

}

class TstObjections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventComesBackAsItWasRecorded()
    {
        TemporaryRegister registerFile;
        const Patient patient = registerFile.addPatient();
        ObjectionEvent event = TemporaryRegister::event(patient.id);
        event.reasons = {u"privacy"_s, u"distrust"_s, u"commercial-use"_s};
        event.note = u"asked twice"_s;
        event.origin = Origin::Representative;
        event.representative = Representative{u"Ann Smith"_s, Authority::AttorneyHealth};
        ObjectionEventRepository events(registerFile.database());
        const auto recorded = events.append(event);
        VERIFY_OK(recorded);
        QCOMPARE(recorded->sequence, 1);

        const auto back = events.byUuid(event.uuid);
        VERIFY_OK(back);
        QVERIFY(back->has_value());
        QCOMPARE((*back)->reasons, event.reasons);
        QCOMPARE((*back)->recordedByName, u"jo"_s);
        QCOMPARE((*back)->recordedAt, event.recordedAt);
        QVERIFY((*back)->representative == event.representative);
        QVERIFY(!(*back)->voids.isValid());
        QVERIFY((*back)->act == event.act);
        QCOMPARE(events.forPatient(patient.id)->size(), 1);
    }

    void eventsAreFoundByWhatTheDeskKnows()
    {
        TemporaryRegister file;
        const Patient smith = file.addPatient();
        const Patient jones = file.addPatient(u"Jones"_s);
        ObjectionEventRepository events(file.database());
        QCOMPARE(*events.lastSequence(), 0);

        ObjectionEvent first = TemporaryRegister::event(smith.id);
        first.reasons = {u"privacy"_s, u"other"_s};
        ObjectionEvent second = TemporaryRegister::event(jones.id);
        second.act = first.act;
        second.recordedAt = TemporaryRegister::time(60);
        ObjectionEvent third = voidOf(first);
        third.recordedAt = TemporaryRegister::time(120);
        for (const ObjectionEvent &event : {first, second, third})
            VERIFY_OK(events.append(event));

        QCOMPARE(*events.lastSequence(), 3);
        QCOMPARE(uuidsOf(*events.forPatient(smith.id)), (QList{first.uuid, third.uuid}));
        QCOMPARE(uuidsOf(*events.ofAct(first.act)), (QList{first.uuid, second.uuid}));
        QCOMPARE(uuidsOf(*events.byUserSince(UserId(1), TemporaryRegister::time(60))), (QList{second.uuid, third.uuid}));
        QVERIFY(events.byUserSince(UserId(2), TemporaryRegister::time())->isEmpty());
        QCOMPARE(uuidsOf(*events.lastActOf(UserId(1), TemporaryRegister::time())), QList{third.uuid});
        QVERIFY(events.lastActOf(UserId(1), TemporaryRegister::time(121))->isEmpty());
        QCOMPARE(uuidsOf(*events.voids()), QList{third.uuid});
        QCOMPARE(*events.voided(), QSet{first.uuid});
        QVERIFY(!*events.byUuid(EventUuid::create()));
        QVERIFY((*events.byUuid(third.uuid))->voids == first.uuid);
        QVERIFY(!(*events.byUuid(third.uuid))->effective.isValid());

        const std::array both{first.uuid, second.uuid};
        QVERIFY(*events.containsAll(both));
        const std::array notAll{first.uuid, EventUuid::create()};
        QVERIFY(!*events.containsAll(notAll));
    }

    void streamsJoinReasonsAndStopWhenAsked()
    {
        TemporaryRegister file;
        const Patient smith = file.addPatient();
        const Patient jones = file.addPatient(u"Jones"_s);
        ObjectionEventRepository events(file.database());
        for (const Patient &patient : {smith, jones, smith}) {
            ObjectionEvent event = TemporaryRegister::event(patient.id);
            event.reasons = {u"other"_s, u"privacy"_s, u"distrust"_s};
            VERIFY_OK(events.append(event));
        }
        QList<qint64> sequences;
        VERIFY_OK(events.streamAll([&](const ObjectionEvent &event) {
            sequences.append(event.sequence);
            return event.reasons == QStringList{u"other"_s, u"privacy"_s, u"distrust"_s};
        }));
        QCOMPARE(sequences, (QList<qint64>{1, 2, 3}));

        int seen = 0;
        VERIFY_OK(events.streamAll([&seen](const ObjectionEvent &) { return ++seen < 2; }));
        QCOMPARE(seen, 2);

        QList<qsizetype> sizes;
        VERIFY_OK(events.streamByPatient([&](PatientId, const QList<ObjectionEvent> &of) {
            sizes.append(of.size());
            return true;
        }));
        QCOMPARE(sizes, (QList<qsizetype>{2, 1}));
        sizes.clear();
        VERIFY_OK(events.streamByPatient([&](PatientId, const QList<ObjectionEvent> &of) {
            sizes.append(of.size());
            return false;
        }));
        QCOMPARE(sizes, QList<qsizetype>{2});
    }

    void aUuidIsTakenOnce()
    {
        TemporaryRegister file;
        const ObjectionEvent recorded = file.record(file.addPatient());
        auto transaction = Transaction::begin(file.database());
        COMPARE_PROBLEM(ObjectionEventRepository(file.database()).append(recorded), Problem::EventUuidTaken);
        VERIFY_OK(transaction->commit()); // asking first leaves the transaction good
    }

    void theKeptStatusFollowsTheEvents()
    {
        TemporaryRegister file;
        const Patient patient = file.addPatient();
        const Patient other = file.addPatient(u"Jones"_s);
        ObjectionStatusRepository statuses(file.database());
        QVERIFY(statuses.of(patient.id)->isEmpty());
        const ObjectionEvent objection = file.record(patient, EventKind::Objection, QDate(2026, 2, 1));
        QVERIFY(statuses.of(patient.id)->value(u"type1"_s)
                == (StatusFold{EventKind::Objection, QDate(2026, 2, 1), objection.uuid}));
        const ObjectionEvent withdrawal = file.record(patient, EventKind::Withdrawal, QDate(2026, 2, 5));
        QVERIFY(statuses.of(patient.id)->value(u"type1"_s)
                == (StatusFold{EventKind::Withdrawal, QDate(2026, 2, 5), withdrawal.uuid}));
        const std::array both{patient.id, other.id};
        const auto many = statuses.ofManyOn(both, QDate(2026, 2, 9));
        VERIFY_OK(many);
        QCOMPARE(many->size(), 1);
        QVERIFY(many->value(patient.id).value(u"type1"_s)
                == (ObjectionStatus{ObjectionState::Withdrawn, QDate(2026, 2, 5)}));
        QVERIFY(!*statuses.firstDifference());

        ObjectionEventRepository events(file.database());
        VERIFY_OK(events.append(voidOf(withdrawal)));
        VERIFY_OK(events.append(voidOf(objection)));
        const auto difference = statuses.firstDifference();
        VERIFY_OK(difference);
        QVERIFY(*difference && (*difference)->patient == patient.id && (*difference)->kept && !(*difference)->folded);
        VERIFY_OK(statuses.refresh(patient.id, u"type1"_s));
        QVERIFY(statuses.of(patient.id)->isEmpty());
        QVERIFY(!*statuses.firstDifference());
    }

    void everyTamperingWithTheKeptStatusIsFound()
    {
        TemporaryRegister file;
        const Patient patient = file.addPatient();
        const Patient other = file.addPatient(u"Jones"_s);
        const ObjectionEvent event = file.record(patient);
        ObjectionStatusRepository statuses(file.database());
        for (const QString &sql :
             {u"UPDATE objection_status SET kind = 'withdrawal'"_s, u"UPDATE objection_status SET since = '2020-01-01'"_s,
              u"DELETE FROM objection_status"_s, u"UPDATE objection_status SET type = 'type2'"_s,
              u"INSERT INTO objection_status VALUES (%1, 'type1', 'objection', '2026-03-02', '%2')"_s.arg(other.id.value())
                  .arg(event.uuid.text())}) {
            VERIFY_OK(file.database().execute(sql));
            QVERIFY2(statuses.firstDifference()->has_value(), qPrintable(sql));
            VERIFY_OK(statuses.rebuildAll());
            QVERIFY(!*statuses.firstDifference());
        }
    }

    // Whatever is recorded and taken back, in whatever order, refreshing after each event keeps what a rebuild would find.
    void refreshingAndRebuildingAgree()
    {
        TemporaryRegister file;
        const QList<PatientId> patients{file.addPatient().id, file.addPatient(u"Jones"_s).id};
        ObjectionEventRepository events(file.database());
        ObjectionStatusRepository statuses(file.database());
        const bool holds = rc::check([&] {
            auto transaction = Transaction::begin(file.database());
            const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000));
            QList<ObjectionEvent> made;
            for (const int step : steps) {
                ObjectionEvent event = TemporaryRegister::event(patients[step % 2],
                                                                step % 3 == 0 ? EventKind::Withdrawal : EventKind::Objection,
                                                                QDate(2026, 1, 1).addDays(step % 7));
                event.type = step % 5 == 0 ? u"type2"_s : u"type1"_s;
                if (step % 4 == 0 && !made.isEmpty())
                    event = voidOf(made[step % made.size()]);
                RC_ASSERT(events.append(event).ok());
                RC_ASSERT(statuses.refresh(event.patient, event.type).ok());
                made.append(event);
            }
            RC_ASSERT(!*statuses.firstDifference());
        });
        QVERIFY(holds);
    }

    void whatIsNotCodedIsListedUntilItIs()
    {
        TemporaryRegister file;
        const Patient patient = file.addPatient();
        const ObjectionEvent first = file.record(patient);
        const ObjectionEvent second = file.record(patient, EventKind::Withdrawal);
        const ObjectionEvent third = file.record(patient);
        CodingRepository codings(file.database());
        VERIFY_OK(ObjectionEventRepository(file.database()).append(voidOf(third)));
        QCOMPARE(uuidsOf(*codings.uncoded()), (QList{first.uuid, second.uuid}));

        const Coding coding{first.uuid, QDate(2026, 3, 3), TemporaryRegister::time(), UserId(1)};
        VERIFY_OK(codings.mark(coding));
        COMPARE_PROBLEM(codings.mark(coding), Problem::AlreadyCoded);
        QCOMPARE(uuidsOf(*codings.uncoded()), QList{second.uuid});
        QCOMPARE((*codings.of(first.uuid))->codedOn, QDate(2026, 3, 3));
        QCOMPARE(codings.forPatient(patient.id)->keys(), QList{first.uuid});

        VERIFY_OK(codings.unmark(first.uuid));
        COMPARE_PROBLEM(codings.unmark(first.uuid), Problem::EventNotFound);
        QCOMPARE(codings.uncoded()->size(), 2);
    }
};

OPTOUTDESK_TEST(TstObjections);
#include "tst_objections.moc"
