// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patienteditor.h"

#include "services/patientfinder.h"
#include "services/patientimport.h"
#include "services/patientmerger.h"
#include "services/practicestatistics.h"
#include "services/registerverifier.h"
#include "services/search/patientindex.h"
#include "storage/auditrepository.h"
#include "storage/patienteditrepository.h"
#include "storage/patientrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <QFile>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TestRegister;

namespace {

Patient typed()
{
    Patient patient;
    patient.name = {.given = u"Ada"_s, .family = u"Byron"_s};
    patient.born = QDate(1990, 12, 10);
    return patient;
}

Patient known(Desk &desk, PatientId id)
{
    return **PatientRepository(desk.database).byId(id);
}

Result<ImportOutcome> import(TestRegister &reg, const QByteArray &rows, std::optional<qint64> leavers = {})
{
    QFile file(reg.folder() + u"/list.csv"_s);
    if (!file.open(QIODevice::WriteOnly)
        || file.write("Patient GUID,NHS No,Surname,Forename,DOB,Sex,Address,Postcode,Telephone\n" + rows) < 0)
        qFatal("the list could not be written");
    file.close();
    Desk desk = reg.manager();
    return PatientImport(desk).import({.file = file.fileName(), .leavers = leavers});
}

const QByteArray jane = "jane,9990000018,Smith,Jane,05/01/1984,F,\"12 High Street, Leeds\",LS2 7AA,0113 496 0199\n";

}

class TstPatientEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void somebodyAddedByHandIsFoundCountedAndInTheTrail()
    {
        TestRegister reg;
        Desk sam = reg.receptionist();
        Patient ada = typed();
        ada.registeredAs = Registration::Temporary;
        const Result<PatientId> added = PatientEditor(sam).add(ada);
        QVERIFY(added);
        QCOMPARE(known(sam, *added).registration, Registration::Temporary);
        QVERIFY(*PatientEditRepository(sam.database).isAdded(*added));
        QCOMPARE(AuditRepository(sam.database).forPatient(*added)->last().action, u"add-patient"_s);
        Desk jo = reg.manager();
        QVERIFY(RegisterVerifier(jo).verify()->ok);
    }

    void whatMayNotBeAddedIsRefusedAndNothingIsWritten()
    {
        TestRegister reg;
        reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        PatientEditor editor(sam);
        QCOMPARE(editor.add({}).failure().problem, Problem::PatientNameMissing);
        Patient taken = typed();
        taken.nhsNumber = NhsNumber::parse(u"9990000018");
        const Result<PatientId> refused = editor.add(taken);
        QCOMPARE(refused.failure().problem, Problem::NhsNumberTaken);
        QCOMPARE(refused.failure().detail, u"SMITH, Jane (Mrs)"_s);
        Desk ada = reg.desk(Role::Auditor);
        QCOMPARE(PatientEditor(ada).add(typed()).failure().problem, Problem::NotAllowedForRole);
        QCOMPARE(*PatientRepository(sam.database).count(), 1);
    }

    void aFullListDoesNotMakeSomebodyAddedByHandLeave()
    {
        TestRegister reg;
        QVERIFY(import(reg, jane));
        Desk sam = reg.receptionist();
        const Result<PatientId> added = PatientEditor(sam).add(typed());
        const auto without = import(reg, jane);
        QVERIFY(without);
        QCOMPARE(without->left, 0);
        QCOMPARE(known(sam, *added).registration, Registration::Registered);

        // The list knows them now, and has the say from here on.
        const auto with = import(reg, jane + "ada,,Byron,Ada,10/12/1990,F,1 Low Road,LS1 1AA,\n");
        QVERIFY(with);
        QCOMPARE(with->newPatients, 0);
        QCOMPARE(known(sam, *added).address.postcode, u"LS1 1AA"_s);
        const auto gone = import(reg, jane, 1);
        QVERIFY(gone);
        QCOMPARE(gone->left, 1);
        QCOMPARE(known(sam, *added).registration, Registration::Left);
    }

    void aMendedValueOutlivesTheNextListWhichIsKeptBeside()
    {
        TestRegister reg;
        QVERIFY(import(reg, jane));
        Desk sam = reg.receptionist();
        const PatientId id(1);
        const auto changed = PatientEditor(sam).edit(id, {{PatientDetail::Family, u"Smyth"_s},
                                                          {PatientDetail::Given, u"Jane"_s},
                                                          {PatientDetail::Phones, u"07700 900123"_s}});
        QVERIFY(changed);
        QCOMPARE(*changed, (QList<PatientDetail>{PatientDetail::Family, PatientDetail::Phones}));

        const auto same = import(reg, jane);
        QCOMPARE(same->unchanged, 1);
        QCOMPARE(known(sam, id).name.family, u"Smyth"_s);

        QByteArray moved = jane;
        moved.replace("12 High Street", "9 New Road").replace("0113 496 0199", "0113 496 0200");
        QCOMPARE(import(reg, moved)->changed, 1);
        const Patient now = known(sam, id);
        QCOMPARE(now.name.family, u"Smyth"_s);
        QCOMPARE(now.phones, QStringList{u"07700 900123"_s});
        QCOMPARE(now.address.lines.first(), u"9 New Road"_s);
        const Result<PatientEdits> edits = PatientEditRepository(sam.database).of(id);
        QCOMPARE(edits->value(PatientDetail::Family), u"Smith"_s);
        QCOMPARE(edits->value(PatientDetail::Phones), u"0113 496 0200"_s);
    }

    void theListCatchingUpEndsTheEdit()
    {
        TestRegister reg;
        QVERIFY(import(reg, jane));
        Desk sam = reg.receptionist();
        QVERIFY(PatientEditor(sam).edit(PatientId(1), {{PatientDetail::Family, u"Smyth"_s}}));
        QByteArray caughtUp = jane;
        QVERIFY(import(reg, caughtUp.replace("Smith", "Smyth")));
        QVERIFY(PatientEditRepository(sam.database).of(PatientId(1))->isEmpty());
        QVERIFY(caughtUp.replace("Smyth", "Jones").contains("Jones"));
        QVERIFY(import(reg, caughtUp));
        QCOMPARE(known(sam, PatientId(1)).name.family, u"Jones"_s);
    }

    void whoeverTheListKnowsByTheMergedRecordHasNotLeft()
    {
        TestRegister reg;
        const QByteArray other = "other,,Smyth,Jane,05/01/1984,F,1 Low Road,LS1 1AA,\n";
        QVERIFY(import(reg, jane + other));
        Desk jo = reg.manager();
        QVERIFY(PatientMerger(jo).merge(PatientId(1), PatientId(2)));
        const auto again = import(reg, other);
        QVERIFY(again);
        QCOMPARE(again->left, 0);
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(known(jo, PatientId(1)).registration, Registration::Registered);
    }

    void onlyAManagerTakesARestrictionAway()
    {
        TestRegister reg;
        const PatientId id = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        QVERIFY(PatientEditor(sam).edit(id, {{PatientDetail::Restricted, u"yes"_s}}));
        const auto refused = PatientEditor(sam).edit(id, {{PatientDetail::Restricted, u"no"_s}});
        QCOMPARE(refused.failure().problem, Problem::NotAllowedForRole);
        QVERIFY(known(sam, id).restricted);
        Desk jo = reg.manager();
        QVERIFY(PatientEditor(jo).edit(id, {{PatientDetail::Restricted, u"no"_s}}));
        QVERIFY(!known(sam, id).restricted);
    }

    void theTrailNamesWhatWasChangedButNoValues()
    {
        TestRegister reg;
        const PatientId id = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        QVERIFY(PatientEditor(sam).edit(id, {{PatientDetail::AddressLines, u"1 Secret Place"_s}}));
        const AuditEntry entry = AuditRepository(sam.database).forPatient(id)->last();
        QVERIFY(entry.body.contains("address"));
        QVERIFY(!entry.body.contains("Secret"));
        QVERIFY(entry.subject.isEmpty());
    }

    void anEditThatChangesNothingLeavesNoEntry()
    {
        TestRegister reg;
        const PatientId id = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        const auto before = AuditRepository(sam.database).lastSequence();
        QVERIFY(PatientEditor(sam).edit(id, {{PatientDetail::Given, u"Jane"_s}})->isEmpty());
        QCOMPARE(*AuditRepository(sam.database).lastSequence(), *before);
    }

    void statisticsCountAMendedPatientAnew()
    {
        TestRegister reg;
        const PatientId id = reg.add(TestRegister::janeSmith());
        Desk jo = reg.manager();
        PracticeStatistics statistics(jo);
        const auto females = [&] {
            const auto report = statistics.report(u"type1"_s, reg.clock.today());
            return report->list.people;
        };
        QCOMPARE(females(), 1);
        QVERIFY(PatientEditor(jo).add(typed()));
        QCOMPARE(females(), 2);
        QVERIFY(PatientEditor(jo).edit(id, {{PatientDetail::Born, u"2026-01-01"_s}}));
        QCOMPARE(females(), 2);
    }
};

OPTOUTDESK_TEST(TstPatientEditor);
#include "tst_patienteditor.moc"
