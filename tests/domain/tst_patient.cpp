// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/patient.h"
#include "domain/patientfacts.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

namespace {

const QDate joined(2020, 1, 10);
const QDate gone(2025, 6, 30);

Patient registered()
{
    Patient patient;
    patient.registeredOn = joined;
    return patient;
}

}

class TstPatient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOnTheListFromTheFirstDay()
    {
        const Patient patient = registered();
        QVERIFY(!wasOnListOn(patient, joined.addDays(-1)));
        QVERIFY(wasOnListOn(patient, joined));
        Patient unknown;
        QVERIFY(wasOnListOn(unknown, QDate(1950, 1, 1)));
    }

    void isGoneOnTheDayOfLeavingAndNotBefore()
    {
        Patient patient = registered();
        patient.registration = Registration::Left;
        patient.leftOn = gone;
        QVERIFY(wasOnListOn(patient, gone.addDays(-1)));
        QVERIFY(!wasOnListOn(patient, gone));
        patient.leftOn = {};
        QVERIFY(!wasOnListOn(patient, joined));
    }

    void isGoneOnTheDayOfDeathAndNotBefore()
    {
        Patient patient = registered();
        patient.registration = Registration::Deceased;
        patient.died = gone;
        QVERIFY(wasOnListOn(patient, gone.addDays(-1)));
        QVERIFY(!wasOnListOn(patient, gone));
        patient.died = {};
        QVERIFY(patient.isDeceased());
        QVERIFY(!wasOnListOn(patient, joined));
    }

    void onlyRegularRegistrationsAreCounted()
    {
        for (const Registration other : {Registration::Temporary, Registration::Private}) {
            Patient patient = registered();
            patient.registration = other;
            patient.registeredAs = other;
            QVERIFY(wasPresentOn(patient, gone));
            QVERIFY(!wasOnListOn(patient, gone));
        }
    }

    void anAddressOnOneLineLeavesOutWhatIsEmpty()
    {
        const Address address{{QStringLiteral("12 High Street"), QString(), QStringLiteral("Leeds")},
                              QStringLiteral("LS2 7AA")};
        QCOMPARE(address.oneLine(), QStringLiteral("12 High Street, Leeds, LS2 7AA"));
        QVERIFY(Address().isEmpty());
        QCOMPARE(Address().oneLine(), QString());
    }

    void phonesAreSpacedWhereTheirShapeIsKnown()
    {
        const std::pair<const char16_t *, const char16_t *> rows[] = {
            {u"02079460123", u"020 7946 0123"},
            {u"0113 4960123", u"0113 496 0123"},
            {u"01214960123", u"0121 496 0123"},
            {u"01632960123", u"01632 960123"},
            {u"07700900123", u"07700 900123"},
            {u"03003035678", u"0300 303 5678"},
            {u"(01632) 960-123", u"01632 960123"},
            {u"+447700900123", u"+447700900123"},
            {u"960123", u"960123"},
            {u"01632960123 x4", u"01632960123 x4"},
            {u"", u""},
        };
        for (const auto &[typed, expected] : rows)
            QCOMPARE(spacedPhone(QString::fromUtf16(typed)), QString::fromUtf16(expected));
    }

    void factsAreThePatientsOwn()
    {
        Patient patient = registered();
        patient.id = PatientId(7);
        patient.born = QDate(1971, 4, 5);
        patient.sex = Sex::Female;
        patient.registeredAs = Registration::Private;
        patient.leftOn = gone;
        const PatientFacts facts = PatientFacts::of(patient);
        QCOMPARE(facts.id, patient.id);
        QCOMPARE(facts.born, patient.born);
        QCOMPARE(facts.sex, patient.sex);
        QCOMPARE(facts.registeredAs, patient.registeredAs);
        QCOMPARE(facts.registeredOn, patient.registeredOn);
        QCOMPARE(facts.leftOn, patient.leftOn);
    }
};

OPTOUTDESK_TEST(TstPatient);
#include "tst_patient.moc"
