// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duplicateadvice.h"

#include "services/patientfinder.h"
#include "services/search/patientindex.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TestRegister;

namespace {

struct Typed
{
    QString given = {};
    QString family = {};
    QDate born = {};
    QString number = {};
};

Patient patientOf(const Typed &typed)
{
    Patient patient;
    patient.name = {.given = typed.given, .family = typed.family};
    patient.born = typed.born;
    patient.nhsNumber = NhsNumber::parse(typed.number);
    return patient;
}

const QDate born(1984, 1, 5);

}

class TstDuplicateAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoMayBeMeant_data()
    {
        QTest::addColumn<Typed>("typed");
        QTest::addColumn<int>("sign"); // -1: nobody
        const auto row = [](const char *name, const Typed &typed, int sign) { QTest::newRow(name) << typed << sign; };
        row("the same number, whatever else", {u"Bob"_s, u"Other"_s, QDate(2000, 1, 1), u"999 000 0018"_s},
            int(DuplicateSign::NhsNumber));
        row("the same name and birth", {u"jane"_s, u"SMITH"_s, born}, int(DuplicateSign::NameAndBirth));
        row("a slip in the surname", {u"Jane"_s, u"Smiht"_s, born}, int(DuplicateSign::BirthAndSimilarName));
        row("married", {u"Jane"_s, u"Wojcik"_s, born}, int(DuplicateSign::BirthAndSimilarName));
        row("a twin", {u"Robert"_s, u"Smith"_s, born}, int(DuplicateSign::BirthAndSimilarName));
        row("the same name, no birth date yet", {u"Jane"_s, u"Smith"_s}, int(DuplicateSign::Name));
        row("the same name, another birth date", {u"Jane"_s, u"Smith"_s, QDate(1950, 1, 1)}, -1);
        row("only born the same day", {u"Olu"_s, u"Adeyemi"_s, born}, -1);
        row("only the same surname", {u"Robert"_s, u"Smith"_s}, -1);
        row("nothing typed", {}, -1);
    }
    void saysWhoMayBeMeant()
    {
        QFETCH(const Typed, typed);
        QFETCH(const int, sign);
        TestRegister reg;
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        PatientIndex index;
        QVERIFY(buildIndex(sam.database, index));
        const auto duplicates = PatientFinder(sam, index).possibleDuplicates(patientOf(typed));
        QVERIFY(duplicates);
        QCOMPARE(duplicates->empty(), sign < 0);
        if (sign < 0)
            return;
        QCOMPARE(duplicates->front().patient.id, jane);
        QCOMPARE(int(duplicates->front().sign), sign);
    }

    void thePatientWhoIsEditedIsNoDuplicateOfTheirOwn()
    {
        TestRegister reg;
        Patient jane = TestRegister::janeSmith();
        jane.id = reg.add(jane);
        Desk sam = reg.receptionist();
        PatientIndex index;
        QVERIFY(buildIndex(sam.database, index));
        QVERIFY(PatientFinder(sam, index).possibleDuplicates(jane)->empty());
    }

    void strongSignsComeFirst()
    {
        TestRegister reg;
        Patient twin = TestRegister::janeSmith();
        twin.sourceId = u"a"_s;
        twin.nhsNumber.reset();
        twin.name.given = u"Ann"_s;
        reg.add(twin);
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk sam = reg.receptionist();
        PatientIndex index;
        QVERIFY(buildIndex(sam.database, index));
        Patient typed = TestRegister::janeSmith();
        typed.nhsNumber.reset();
        const auto duplicates = PatientFinder(sam, index).possibleDuplicates(typed);
        QCOMPARE(duplicates->size(), size_t(2));
        QCOMPARE(duplicates->front().patient.id, jane);
    }
};

OPTOUTDESK_TEST(TstDuplicateAdvice);
#include "tst_duplicateadvice.moc"
