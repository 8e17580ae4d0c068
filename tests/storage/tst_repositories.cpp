// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/objectioneventrepository.h"
#include "storage/objectionstatusrepository.h"
#include "storage/patientrepository.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

class TstRepositories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPatientComesBackAsItWasKept()
    {
        TemporaryRegister registerFile;
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
};

OPTOUTDESK_TEST(TstRepositories);
#include "tst_repositories.moc"
