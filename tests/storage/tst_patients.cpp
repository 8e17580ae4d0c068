// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/patientrepository.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

namespace {

Patient wholePatient()
{
    Patient patient;
    patient.sourceId = u"guid-1"_s;
    patient.patientNumber = u"123"_s;
    patient.nhsNumber = NhsNumber::parse(u"9990000018");
    patient.name = {u"Mrs"_s, u"José"_s, u"Mária"_s, u"Núñez-O'Brien"_s, u"زهرا"_s, u"Łuk"_s};
    patient.born = QDate(1971, 4, 5);
    patient.died = QDate(2025, 12, 31);
    patient.sex = Sex::Indeterminate;
    patient.address = {{u"Flat 2"_s, u"12 High Street"_s}, u"LS2 7AA"_s};
    patient.phones = {u"0113 496 0123"_s, u"ask for Bob"_s};
    patient.registration = Registration::Deceased;
    patient.registeredAs = Registration::Temporary;
    patient.registeredOn = QDate(2001, 1, 1);
    patient.leftOn = QDate(2025, 12, 31);
    patient.usualGp = u"Dr Who"_s;
    patient.restricted = true;
    return patient;
}

}

class TstPatients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPatientComesBackAsItWasKept()
    {
        TemporaryRegister registerFile;
        Patient patient = wholePatient();
        PatientRepository patients(registerFile.database());
        const Result<PatientId> id = patients.insert(patient);
        VERIFY_OK(id);
        patient.id = *id;
        const auto back = patients.byId(*id);
        VERIFY_OK(back);
        QVERIFY(*back == patient);

        patient.died = {};
        patient.nhsNumber.reset();
        patient.phones.clear();
        VERIFY_OK(patients.update(patient));
        QVERIFY(*patients.byId(*id) == patient);
        QVERIFY(patients.byNhsNumber(*NhsNumber::parse(u"9990000018"))->isEmpty());
        QVERIFY(*patients.bySourceId(u"guid-1"_s) == patient);
    }

    void listOrderIsTheNamesAndPrefixesAreFolded()
    {
        TemporaryRegister file;
        for (const auto &[family, given] : {std::pair{u"Smith-Jones"_s, u"Ann"_s},
                                            {u"Smith"_s, u"Zoe"_s},
                                            {u"Łukasz"_s, u"Jan"_s},
                                            {u"O'Brien"_s, u"Pat"_s},
                                            {u"Smith"_s, u"Anna"_s}})
            file.addPatient(family, given);
        const PatientRepository patients(file.database());
        QStringList names;
        const auto ids = patients.idsInListOrder(0, 10);
        VERIFY_OK(ids);
        for (const PatientId id : *ids)
            names.append(staffName((*patients.byId(id))->name));
        QCOMPARE(names, (QStringList{u"ŁUKASZ, Jan"_s, u"O'BRIEN, Pat"_s, u"SMITH, Anna"_s, u"SMITH, Zoe"_s,
                                     u"SMITH-JONES, Ann"_s}));
        QCOMPARE(patients.idsInListOrder(1, 2)->size(), 2);
        QCOMPARE(patients.idsInListOrder(5, 2)->size(), 0);
        QCOMPARE(*patients.count(), 5);

        QCOMPARE(patients.byFamilyPrefix(u"smi"_s, 10)->size(), 3);
        QCOMPARE(patients.byFamilyPrefix(u"smith jo"_s, 10)->size(), 1);
        QCOMPARE(patients.byFamilyPrefix(u"obr"_s, 10)->size(), 1);
        QCOMPARE(patients.byFamilyPrefix(u"luk"_s, 10)->size(), 1);
        QCOMPARE(patients.byFamilyPrefix(u"smi"_s, 2)->size(), 2);
        QCOMPARE(patients.byFamilyPrefix(u"z"_s, 2)->size(), 0);
    }

    void doublesOfAnNhsNumberAreBothFound()
    {
        TemporaryRegister file;
        PatientRepository patients(file.database());
        for (const QString &given : {u"Jane"_s, u"Janet"_s}) {
            Patient patient = TemporaryRegister::patient(u"Smith"_s, given);
            patient.nhsNumber = NhsNumber::parse(u"9990000018");
            VERIFY_OK(patients.insert(patient));
        }
        QCOMPARE(patients.byNhsNumber(*NhsNumber::parse(u"9990000018"))->size(), 2);
        Patient patient = TemporaryRegister::patient(u"Smith"_s, u"June"_s);
        patient.sourceId = u"same"_s;
        VERIFY_OK(patients.insert(patient));
        QVERIFY(!patients.insert(patient));
        patient.id = PatientId(99);
        patient.sourceId.clear();
        COMPARE_PROBLEM(patients.update(patient), Problem::PatientNotFound);
    }

    void streamsAndListsAgree()
    {
        TemporaryRegister file;
        QList<PatientId> ids;
        for (int i = 0; i < 5; ++i)
            ids.append(file.addPatient(u"Smith %1"_s.arg(i)).id);
        const PatientRepository patients(file.database());
        QList<PatientId> streamed;
        VERIFY_OK(patients.streamAll([&streamed](const Patient &patient) {
            streamed.append(patient.id);
            return true;
        }));
        QCOMPARE(streamed, ids);
        streamed.clear();
        VERIFY_OK(patients.streamFacts([&streamed](const PatientFacts &facts) {
            streamed.append(facts.id);
            return streamed.size() < 3;
        }));
        QCOMPARE(streamed, ids.first(3));

        const std::array asked{ids[3], PatientId(99), ids[0]};
        const auto found = patients.byIds(asked);
        VERIFY_OK(found);
        QCOMPARE(found->size(), 2);
        QVERIFY(found->at(0).id == ids[3] && found->at(1).id == ids[0]);
        QVERIFY(patients.byIds({})->isEmpty());
    }

    void aListShowsWhatThePatientHas()
    {
        TemporaryRegister file;
        PatientRepository patients(file.database());
        Patient patient = wholePatient();
        patient.id = patients.insert(patient).value();
        const PatientId other = file.addPatient(u"Jones"_s).id;
        const std::array asked{other, patient.id, patient.id};
        const auto listed = patients.listedByIds(asked);
        VERIFY_OK(listed);
        QCOMPARE(listed->size(), 3);
        QVERIFY(listed->at(0).id == other && listed->at(1).id == patient.id && listed->at(2).id == patient.id);
        const ListedPatient &row = listed->at(1);
        QVERIFY(row.name == patient.name && row.born == patient.born && row.died == patient.died);
        QVERIFY(row.sex == patient.sex && row.nhsNumber == patient.nhsNumber && row.address == patient.address);
        QVERIFY(row.registration == patient.registration && row.restricted == patient.restricted);
    }

    void lookAlikesComeWithTheLikeliestMistakeFirst()
    {
        TemporaryRegister registerFile;
        PatientRepository patients(registerFile.database());
        const auto add = [&](const QString &given, const QString &family, QDate born) {
            Patient patient = TemporaryRegister::patient(family, given);
            patient.sourceId.clear();
            patient.born = born;
            patient.id = *patients.insert(patient);
            return patient;
        };
        const QDate born(2010, 5, 5);
        const Patient lena = add(u"Lena"_s, u"Hill"_s, born);
        const Patient mother = add(u"Lena"_s, u"Hill"_s, QDate(1980, 1, 1));
        const Patient twin = add(u"Maja"_s, u"HILL"_s, born);
        const Patient again = add(u"Léna"_s, u"Hill"_s, born);
        add(u"Lena"_s, u"Hills"_s, born);
        add(u"Olu"_s, u"Hill"_s, QDate(2012, 1, 1));
        const auto found = patients.lookAlikes(lena);
        VERIFY_OK(found);
        QCOMPARE(found->total, 3);
        QCOMPARE(found->listed[0].id, again.id);
        QCOMPARE(found->listed[1].id, twin.id);
        QCOMPARE(found->listed[2].id, mother.id);
        // Whoever is listed is likelier than whoever is only counted, wherever their name stands in the alphabet.
        add(u"Amy"_s, u"Hill"_s, born);
        add(u"Ben"_s, u"Hill"_s, born);
        QCOMPARE(patients.lookAlikes(lena)->listed[0].id, again.id);
        QCOMPARE(patients.lookAlikes(lena, 1)->listed[0].id, again.id);
        QCOMPARE(patients.lookAlikes(lena, 1)->listed.size(), 1);
        QCOMPARE(patients.lookAlikes(lena, 1)->total, 5);
        QCOMPARE(patients.lookAlikes(add(u"Alone"_s, u"Nobody"_s, born))->total, 0);
    }
};

OPTOUTDESK_TEST(TstPatients);
#include "tst_patients.moc"
