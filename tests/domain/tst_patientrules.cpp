// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/patientrules.h"

#include "domain/limits.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;

namespace {

const QDate deskDay(2026, 3, 2);

Patient typed()
{
    Patient patient;
    patient.name = {.given = u" Jane "_s, .family = u"Smith"_s};
    patient.born = QDate(1984, 1, 5);
    patient.address = {{u"12 High Street"_s, u"  "_s, u"Leeds"_s}, u"ls27aa"_s};
    patient.phones = {u" 0113 496 0199"_s, u""_s};
    return patient;
}

}

class TstPatientRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreTrimmedAndAPostcodeGetsItsForm()
    {
        const Result<Patient> checked = checkedPatient(typed(), deskDay);
        QVERIFY(checked);
        QCOMPARE(checked->name.given, u"Jane"_s);
        QCOMPARE(checked->address.oneLine(), u"12 High Street, Leeds, LS2 7AA"_s);
        QCOMPARE(checked->phones, QStringList{u"0113 496 0199"_s});
        Patient odd = typed();
        odd.address.postcode = u"no fixed abode"_s;
        QCOMPARE(checkedPatient(odd, deskDay)->address.postcode, u"no fixed abode"_s);
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<Patient>("patient");
        QTest::addColumn<Problem>("problem");
        const auto row = [](const char *name, Problem problem, auto change) {
            Patient patient = typed();
            change(patient);
            QTest::newRow(name) << patient << problem;
        };
        row("no name", Problem::PatientNameMissing, [](Patient &p) { p.name = {.title = u"Mrs"_s}; });
        row("born tomorrow", Problem::DateInFuture, [](Patient &p) { p.born = deskDay.addDays(1); });
        row("131 years", Problem::BirthDateTooEarly, [](Patient &p) { p.born = deskDay.addYears(-130).addDays(-1); });
        row("long name", Problem::TextTooLong, [](Patient &p) { p.name.family = QString(limits::name + 1, u'x'); });
        row("tab in a name", Problem::ControlCharacters, [](Patient &p) { p.name.given = u"Ja\tne"_s; });
        row("long address", Problem::TextTooLong,
            [](Patient &p) { p.address.lines = QStringList(5, QString(limits::address / 4, u'x')); });
        row("long phone", Problem::TextTooLong, [](Patient &p) { p.phones = {QString(limits::phone + 1, u'1')}; });
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(const Patient, patient);
        QFETCH(const Problem, problem);
        const Result<Patient> checked = checkedPatient(patient, deskDay);
        QVERIFY(!checked);
        QCOMPARE(checked.failure().problem, problem);
    }

    void anUnknownBirthDateAndTodayArePossible()
    {
        Patient patient = typed();
        patient.born = {};
        QVERIFY(checkedPatient(patient, deskDay));
        patient.born = deskDay;
        QVERIFY(checkedPatient(patient, deskDay));
    }
};

OPTOUTDESK_TEST(TstPatientRules);
#include "tst_patientrules.moc"
