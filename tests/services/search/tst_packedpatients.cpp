// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/packedpatients.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;

namespace {

ListedPatient whole()
{
    ListedPatient patient;
    patient.name = {u"Mrs"_s, u"José"_s, u"Mária"_s, u"Núñez-O'Brien"_s, u"زهرا"_s, u"Łuk"_s};
    patient.born = QDate(1971, 4, 5);
    patient.died = QDate(2025, 12, 31);
    patient.sex = Sex::NotKnown;
    patient.nhsNumber = NhsNumber::parse(u"9990000018");
    patient.address = {{u"Flat 2"_s, u"12 High Street"_s}, u"LS2 7AA"_s};
    patient.registration = Registration::Deceased;
    return patient;
}

}

class TstPackedPatients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPatientComesBackAsItWasPacked()
    {
        PackedPatients packed;
        const ListedPatient nobody;
        ListedPatient wordy = whole();
        wordy.name.family = QString(120, u'ß');
        wordy.name.given = QString(255, u'a');
        wordy.address.lines = {QString(300, u'x')};
        QList<quint32> places;
        for (const ListedPatient &patient : {whole(), nobody, wordy, whole()})
            places.append(packed.append(patient));
        QVERIFY(packed.at(places[0]) == whole());
        QVERIFY(packed.at(places[1]) == nobody);
        QVERIFY(packed.at(places[2]) == wordy);
        QVERIFY(packed.at(places[3]) == whole());
    }

    void theAddressOfARestrictedPatientIsNotKept()
    {
        PackedPatients packed;
        ListedPatient patient = whole();
        patient.restricted = true;
        const quint32 place = packed.append(patient);
        patient.address = {};
        QVERIFY(packed.at(place) == patient);
    }
};

OPTOUTDESK_TEST(TstPackedPatients);
#include "tst_packedpatients.moc"
