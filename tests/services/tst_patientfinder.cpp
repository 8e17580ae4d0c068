// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientfinder.h"

#include "services/objectionrecorder.h"
#include "services/search/patientindex.h"
#include "storage/auditrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <algorithm>

using namespace optoutdesk;
using optoutdesk::testing::TestRegister;

namespace {

Patient patientNamed(const QString &given, const QString &family, QDate born)
{
    Patient patient = TestRegister::janeSmith();
    patient.sourceId = given + family;
    patient.nhsNumber.reset();
    patient.name = {.given = given, .family = family};
    patient.born = born;
    return patient;
}

QStringList namesIn(const FindAnswer &answer)
{
    QStringList names;
    for (const PatientSummary &row : answer.patients)
        names.append(staffName(row.name));
    return names;
}

qsizetype looksAt(Database &database, PatientId patient, const QString &action)
{
    const auto entries = AuditRepository(database).forPatient(patient);
    return std::ranges::count(*entries, action, &AuditEntry::action);
}

}

class TstPatientFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untilTheIndexIsReadyNumbersAndSurnamesAnswerFromTheRegister()
    {
        TestRegister reg;
        reg.add(TestRegister::janeSmith());
        reg.add(patientNamed(QStringLiteral("José"), QStringLiteral("Núñez"), QDate(1971, 4, 5)));
        Desk sam = reg.receptionist();
        PatientIndex index;
        PatientFinder finder(sam, index);
        const auto byNumber = finder.find(QStringLiteral("999 000 0018"));
        QCOMPARE(namesIn(*byNumber), QStringList{QStringLiteral("SMITH, Jane (Mrs)")});
        QVERIFY(!byNumber->wholeList);
        QCOMPARE(namesIn(*finder.find(QStringLiteral("nune"))), QStringList{QStringLiteral("NÚÑEZ, José")});
        QVERIFY(finder.find(QStringLiteral("jose"))->patients.empty());

        QVERIFY(buildIndex(reg.database(), index));
        const auto byGiven = finder.find(QStringLiteral("jose"));
        QVERIFY(byGiven->wholeList);
        QCOMPARE(namesIn(*byGiven), QStringList{QStringLiteral("NÚÑEZ, José")});
    }

    void aRowIsTheSameWithAndWithoutTheIndex()
    {
        TestRegister reg;
        Patient jane = TestRegister::janeSmith();
        jane.id = reg.add(jane);
        Desk sam = reg.receptionist();
        PatientIndex index;
        PatientFinder finder(sam, index);
        const auto before = finder.find(QStringLiteral("smith"));
        QVERIFY(buildIndex(reg.database(), index));
        const auto after = finder.find(QStringLiteral("smith"));
        for (const FindAnswer &answer : {*before, *after}) {
            QCOMPARE(answer.patients.size(), 1u);
            const PatientSummary &row = answer.patients.front();
            QCOMPARE(row.id, jane.id);
            QCOMPARE(row.name, jane.name);
            QCOMPARE(row.born, jane.born);
            QCOMPARE(row.nhsNumber, jane.nhsNumber);
            QCOMPARE(row.address, QStringLiteral("12 High Street, Leeds, LS2 7AA"));
            QVERIFY(row.objections.isEmpty());
        }
    }

    void aRowShowsWhatWasRecordedSinceTheIndexWasBuilt()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        PatientIndex index;
        QVERIFY(buildIndex(reg.database(), index));
        PatientFinder finder(sam, index);
        RecordingAct act;
        act.request.patient = jane;
        act.request.type = QStringLiteral("type1");
        QVERIFY(ObjectionRecorder(sam).record(act));
        const auto found = finder.find(QStringLiteral("smith"));
        QCOMPARE(found->patients.front().objections.value(act.request.type).state, ObjectionState::InForce);
    }

    void searchingIsNoLookAtAPatientAndOpeningIs()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        const PatientId jose = reg.add(patientNamed(QStringLiteral("José"), QStringLiteral("Núñez"), QDate(1971, 4, 5)));
        Desk sam = reg.receptionist();
        PatientIndex index;
        QVERIFY(buildIndex(reg.database(), index));
        PatientFinder finder(sam, index);
        const QString look = QStringLiteral("open-patient");
        QCOMPARE(finder.find(QStringLiteral("smith"))->total, 1);
        QCOMPARE(looksAt(reg.database(), jane, look), 0);
        QVERIFY(finder.open(jane));
        QVERIFY(finder.reload(jane));
        QCOMPARE(looksAt(reg.database(), jane, look), 1);
        QVERIFY(finder.open(jose));
        QVERIFY(finder.open(jane));
        QCOMPARE(namesIn(*finder.recent()),
                 (QStringList{QStringLiteral("SMITH, Jane (Mrs)"), QStringLiteral("NÚÑEZ, José")}));
        Desk jo = reg.manager();
        QVERIFY(PatientFinder(jo, index).recent()->patients.empty());
    }

    void aRestrictedAddressComesOnlyByARecordedAct()
    {
        TestRegister reg;
        Patient hidden = TestRegister::janeSmith();
        hidden.restricted = true;
        const PatientId jane = reg.add(hidden);
        Desk sam = reg.receptionist();
        PatientIndex index;
        QVERIFY(buildIndex(reg.database(), index));
        PatientFinder finder(sam, index);
        // Neither shown nor a way to find out who lives there.
        QVERIFY(finder.find(QStringLiteral("smith"))->patients.front().address.isEmpty());
        QCOMPARE(finder.find(QStringLiteral("LS2 7AA"))->total, 0);
        QCOMPARE(finder.find(QStringLiteral("0113 496 0199"))->total, 0);

        const auto opened = finder.open(jane);
        QVERIFY(opened->detailsHidden);
        QVERIFY(opened->patient.address.isEmpty());
        QVERIFY(opened->patient.phones.isEmpty());
        QCOMPARE(looksAt(reg.database(), jane, QStringLiteral("open-restricted")), 0);
        const auto shown = finder.openRestricted(jane);
        QCOMPARE(shown->patient.address.postcode, QStringLiteral("LS2 7AA"));
        QCOMPARE(shown->patient.phones.size(), 1);
        QCOMPARE(looksAt(reg.database(), jane, QStringLiteral("open-restricted")), 1);
    }

    void twinsAndNamesakesAreMarked()
    {
        TestRegister reg;
        const PatientId one = reg.add(patientNamed(QStringLiteral("Ann"), QStringLiteral("Shah"), QDate(2014, 6, 1)));
        reg.add(patientNamed(QStringLiteral("Bea"), QStringLiteral("Shah"), QDate(2014, 6, 1)));
        const PatientId other = reg.add(patientNamed(QStringLiteral("Col"), QStringLiteral("Shah"), QDate(1980, 1, 1)));
        Desk sam = reg.receptionist();
        PatientIndex index;
        QVERIFY(buildIndex(reg.database(), index));
        PatientFinder finder(sam, index);
        QVERIFY(finder.open(one)->lookAlikes.total > 0);
        QVERIFY(finder.open(other)->lookAlikes.total == 0);
        const auto rows = finder.find(QStringLiteral("shah"));
        QCOMPARE(rows->patients.size(), 3u);
        for (const PatientSummary &row : rows->patients)
            QCOMPARE(row.similarName, row.name.given != QLatin1String("Col"));
    }

    void aNumberThatTwoPatientsClaimOpensNeither()
    {
        TestRegister reg;
        reg.add(TestRegister::janeSmith());
        Patient other = TestRegister::janeSmith();
        other.sourceId = QStringLiteral("other");
        other.name.given = QStringLiteral("June");
        reg.add(other);
        Desk sam = reg.receptionist();
        PatientIndex index;
        PatientFinder finder(sam, index);
        QCOMPARE(finder.patientWithNhsNumber(*NhsNumber::parse(u"9990000018")).failure().problem,
                 Problem::NhsNumberAmbiguous);
        QCOMPARE(finder.patientWithNhsNumber(*NhsNumber::parse(u"9990000026")).failure().problem, Problem::PatientNotFound);
    }

    void rowsCarryTodaysStateAndHistoryTheVoidInsideItsEvent()
    {
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        RecordingAct act;
        act.request.patient = jane;
        act.request.type = QStringLiteral("type1");
        const auto recorded = ObjectionRecorder(sam).record(act);
        PatientIndex index;
        QVERIFY(buildIndex(reg.database(), index));
        PatientFinder finder(sam, index);
        const QString type = QStringLiteral("type1");
        QCOMPARE(finder.find(QStringLiteral("smith"))->patients.front().objections.value(type).state,
                 ObjectionState::InForce);
        QVERIFY(ObjectionRecorder(sam).voidEvent(recorded->event, QStringLiteral("the wrong Jane")));
        const auto record = finder.reload(jane);
        QCOMPARE(record->history.size(), 1u);
        QVERIFY(record->history.front().voided);
        QCOMPARE(record->history.front().voided->note, QStringLiteral("the wrong Jane"));
        QCOMPARE(record->history.front().letterReference, recorded->letterReference);
        QCOMPARE(finder.find(QStringLiteral("smith"))->patients.front().objections.value(type).state, ObjectionState::None);
    }
};

OPTOUTDESK_TEST(TstPatientFinder);
#include "tst_patientfinder.moc"
