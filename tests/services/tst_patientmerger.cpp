// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientmerger.h"

#include "services/codingqueue.h"
#include "services/letterissuer.h"
#include "services/needsrecorder.h"
#include "services/objectionrecorder.h"
#include "services/patienteditor.h"
#include "services/patientfinder.h"
#include "services/practicestatistics.h"
#include "services/registerverifier.h"
#include "services/search/patientindex.h"
#include "storage/letterrepository.h"
#include "storage/objectioneventrepository.h"
#include "storage/objectionstatusrepository.h"
#include "storage/patientrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TestRegister;

namespace {

// Jane Smith with her address, and the record of the same Jane as Jane Jones, with her NHS number.
class TwoRecords
{
public:
    TestRegister reg;
    PatientId kept = reg.add(withoutNumber());
    PatientId duplicate = reg.add(asJones());
    Desk jo = reg.manager();

    Result<Recorded> record(PatientId patient, EventKind kind, QDate received)
    {
        RecordingAct act;
        act.request = {.patient = patient, .type = u"type1"_s, .kind = kind, .received = received};
        return ObjectionRecorder(jo).record(act);
    }
    Done merge() { return PatientMerger(jo).merge(kept, duplicate); }
    ObjectionState state(PatientId patient)
    {
        PatientIndex index;
        return PatientFinder(jo, index).reload(patient)->objections.value(u"type1"_s).state;
    }
    Patient keptPatient() { return **PatientRepository(jo.database).byId(kept); }
    bool isSound() { return RegisterVerifier(jo).verify()->ok; }

private:
    static Patient withoutNumber()
    {
        Patient jane = TestRegister::janeSmith();
        jane.nhsNumber.reset();
        return jane;
    }
    static Patient asJones()
    {
        Patient jane = TestRegister::janeSmith();
        jane.sourceId = u"jones"_s;
        jane.name = {.given = u"Jane"_s, .middle = u"Ann"_s, .family = u"Jones"_s};
        jane.address = {{u"9 Other Road"_s}, u"LS1 1AA"_s};
        jane.phones.clear();
        return jane;
    }
};

}

class TstPatientMerger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasRecordedForTheDuplicateCountsForTheOther()
    {
        TwoRecords records;
        QVERIFY(records.record(records.duplicate, EventKind::Objection, QDate(2025, 5, 1)));
        QCOMPARE(records.state(records.kept), ObjectionState::None);
        QVERIFY(records.merge());
        QCOMPARE(records.state(records.kept), ObjectionState::InForce);
        QVERIFY(ObjectionStatusRepository(records.jo.database).of(records.duplicate)->isEmpty());
        QVERIFY(records.isSound());

        // The later event counts, whichever record it was made for.
        QVERIFY(records.record(records.kept, EventKind::Withdrawal, QDate(2025, 6, 1)));
        QCOMPARE(records.state(records.kept), ObjectionState::Withdrawn);
        QVERIFY(PatientMerger(records.jo).separate(records.duplicate));
        QCOMPARE(records.state(records.duplicate), ObjectionState::InForce);
        QCOMPARE(records.state(records.kept), ObjectionState::Withdrawn);
        QVERIFY(records.isSound());
    }

    void theDuplicateIsNowhereAndEverythingLeadsToTheKeptOne()
    {
        TwoRecords records;
        const auto recorded = records.record(records.duplicate, EventKind::Objection, QDate(2025, 5, 1));
        QVERIFY(records.merge());
        PatientRepository patients(records.jo.database);
        QCOMPARE(*patients.count(), 1);
        QCOMPARE(*patients.idsInListOrder(0, 10), QList<PatientId>{records.kept});
        QCOMPARE(patients.byNhsNumber(*NhsNumber::parse(u"9990000018"))->first().id, records.kept);

        PatientIndex index;
        QVERIFY(buildIndex(records.jo.database, index));
        PatientFinder finder(records.jo, index);
        QCOMPARE(finder.find(u"jane"_s)->total, 1);
        QCOMPARE(finder.find(u"jones"_s)->patients.front().id, records.kept); // as a former name
        const auto opened = finder.open(records.duplicate);
        QCOMPARE(opened->patient.id, records.kept);
        QCOMPARE(opened->mergedRecords, 1);
        QCOMPARE(opened->history.size(), size_t(1));
        QCOMPARE(opened->history.front().letterReference, recorded->letterReference);

        QCOMPARE(CodingQueue(records.jo).toCode()->front().patientName.family, u"Smith"_s);
        QCOMPARE(LetterIssuer(records.jo).lettersToPrint()->front().patientName.family, u"Smith"_s);
        const auto report = PracticeStatistics(records.jo).report(u"type1"_s, records.reg.clock.today());
        QCOMPARE(report->list.people, 1);
        QCOMPARE(report->list.inForce, 1);
    }

    void anEventOfTheDuplicateCanBeTakenBackWhileMerged()
    {
        TwoRecords records;
        const auto recorded = records.record(records.duplicate, EventKind::Objection, QDate(2025, 5, 1));
        QVERIFY(records.merge());
        const auto takenBack = ObjectionRecorder(records.jo).voidEvent(recorded->event, u"wrong"_s);
        QVERIFY(takenBack);
        QCOMPARE(takenBack->patient, records.kept);
        QCOMPARE(records.state(records.kept), ObjectionState::None);
        QVERIFY(records.isSound());
        QVERIFY(PatientMerger(records.jo).separate(records.duplicate));
        QCOMPARE(records.state(records.duplicate), ObjectionState::None);
        QVERIFY(records.isSound());
    }

    void recordingForTheDuplicatesNumberRecordsForTheKeptOne()
    {
        TwoRecords records;
        QVERIFY(records.merge());
        const auto recorded = records.record(records.duplicate, EventKind::Objection, {});
        QVERIFY(recorded);
        QCOMPARE(recorded->patient, records.kept);
        QCOMPARE(records.state(records.kept), ObjectionState::InForce);
    }

    void whatIsMissingIsFilledInAndTakenOutAgain()
    {
        TwoRecords records;
        const Patient before = records.keptPatient();
        QVERIFY(records.merge());
        const Patient merged = records.keptPatient();
        QCOMPARE(merged.nhsNumber, NhsNumber::parse(u"9990000018"));
        QCOMPARE(merged.name.middle, u"Ann"_s);
        QCOMPARE(merged.name.previousFamily, u"Jones"_s);
        QCOMPARE(merged.address, before.address);
        QCOMPARE(merged.phones, before.phones);

        QVERIFY(PatientEditor(records.jo).edit(records.kept, {{PatientDetail::Middle, u"Anne"_s}}));
        QVERIFY(PatientMerger(records.jo).separate(records.duplicate));
        Patient after = records.keptPatient();
        QCOMPARE(after.name.middle, u"Anne"_s); // somebody's own since
        after.name.middle.clear();
        QVERIFY(after == before);
        QVERIFY(records.isSound());
    }

    void theNeedsOfEitherAreKnown()
    {
        TwoRecords records;
        QVERIFY(NeedsRecorder(records.jo).record(records.duplicate, {.format = NeededFormat::Braille}));
        QVERIFY(records.merge());
        PatientIndex index;
        PatientFinder finder(records.jo, index);
        QCOMPARE(finder.reload(records.kept)->needs.format, NeededFormat::Braille);
        QVERIFY(PatientMerger(records.jo).separate(records.duplicate));
        QVERIFY(finder.reload(records.kept)->needs.isEmpty());
    }

    void aRestrictionOfEitherStays()
    {
        TwoRecords records;
        QVERIFY(PatientEditor(records.jo).edit(records.duplicate, {{PatientDetail::Restricted, u"yes"_s}}));
        QVERIFY(records.merge());
        QVERIFY(records.keptPatient().restricted);
    }

    void whatCannotBeMergedIsRefused()
    {
        TwoRecords records;
        Patient third = TestRegister::janeSmith();
        third.sourceId = u"third"_s;
        third.nhsNumber.reset();
        const PatientId other = records.reg.add(third);
        PatientMerger merger(records.jo);
        QCOMPARE(merger.merge(records.kept, records.kept).failure().problem, Problem::MergeWithItself);
        QCOMPARE(merger.merge(records.kept, PatientId(99)).failure().problem, Problem::PatientNotFound);
        QCOMPARE(merger.separate(records.duplicate).failure().problem, Problem::NotMerged);
        QVERIFY(records.merge());
        QCOMPARE(merger.merge(other, records.duplicate).failure().problem, Problem::MergedAlready);
        QCOMPARE(merger.merge(records.duplicate, other).failure().problem, Problem::MergedAlready);
        QCOMPARE(merger.merge(other, records.kept).failure().problem, Problem::MergedAlready);
        QVERIFY(merger.merge(records.kept, other)); // a third record of the same person
        QCOMPARE(merger.mergedInto(records.kept)->size(), 2);
        Desk sam = records.reg.receptionist();
        QCOMPARE(PatientMerger(sam).separate(other).failure().problem, Problem::NotAllowedForRole);
        QVERIFY(records.isSound());
    }
};

OPTOUTDESK_TEST(TstPatientMerger);
#include "tst_patientmerger.moc"
