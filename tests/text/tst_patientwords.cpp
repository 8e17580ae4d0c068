// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/patientwords.h"

#include "tests/support/testcase.h"

using namespace optoutdesk;

namespace {

Patient jane()
{
    Patient patient;
    patient.name = {.title = QStringLiteral("Mrs"), .given = QStringLiteral("Jane"), .family = QStringLiteral("Smith")};
    patient.born = QDate(1971, 4, 5);
    patient.nhsNumber = NhsNumber::parse(u"9990000018");
    return patient;
}

QList<ObjectionType> twoTypes()
{
    ObjectionType one;
    one.id = QStringLiteral("type1");
    one.name = QStringLiteral("Type 1");
    ObjectionType two;
    two.id = QStringLiteral("type2");
    two.name = QStringLiteral("Type 2");
    return {one, two};
}

}

class TstPatientWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // NHS Common User Interface: under two years months and days, under 18 years and months.
    void agesAreToldAsTheCommonUserInterfaceTellsThem_data()
    {
        QTest::addColumn<QDate>("born");
        QTest::addColumn<QString>("age");
        QTest::newRow("days") << QDate(2026, 2, 27) << QStringLiteral("0m 3d");
        QTest::newRow("months") << QDate(2025, 1, 28) << QStringLiteral("13m 2d");
        QTest::newRow("child") << QDate(2021, 12, 20) << QStringLiteral("4y 2m");
        QTest::newRow("almost adult") << QDate(2008, 3, 3) << QStringLiteral("17y 11m");
        QTest::newRow("adult") << QDate(2008, 3, 2) << QStringLiteral("18 years");
        QTest::newRow("unknown") << QDate() << QStringLiteral("Not known");
    }

    void agesAreToldAsTheCommonUserInterfaceTellsThem()
    {
        QFETCH(QDate, born);
        QTEST(ageText(born, QDate(2026, 3, 2)), "age");
    }

    void aNameKeepsItsDirectionToItself()
    {
        QCOMPARE(shownName(jane().name), QStringLiteral("SMITH, Jane (Mrs)"));
        Patient turned = jane();
        turned.name.family = QStringLiteral("\u202Egnp.exe");
        QCOMPARE(shownName(turned.name), QStringLiteral("\u2068\u202EGNP.EXE, Jane (Mrs)\u2069"));
        QVERIFY(readBack(turned).startsWith(QStringLiteral("\u2068\u202EGNP.EXE, Jane\u2069, born 05-Apr-1971")));
    }

    void theReadBackHasTwoIdentifiersAndAnIsolatedNumber()
    {
        QCOMPARE(readBack(jane()), QStringLiteral("SMITH, Jane, born 05-Apr-1971, NHS No. \u2066999 000 0018\u2069"));
        QCOMPARE(spoken(readBack(jane())), QStringLiteral("SMITH, Jane, born 05-Apr-1971, NHS No. 999 000 0018"));
        Patient unknown = jane();
        unknown.born = {};
        unknown.nhsNumber.reset();
        QCOMPARE(readBack(unknown), QStringLiteral("SMITH, Jane, born Not known, NHS No. not known"));
    }

    void aWrappedReadBackKeepsDateAndNumberInOnePiece()
    {
        QCOMPARE(unbroken(readBack(jane())), QStringLiteral("SMITH, Jane, born 05\u2011Apr\u20111971, NHS No. "
                                                            "\u2066999\u00a0000\u00a00018\u2069"));
    }

    // ux.md, "Names that assistive technology sees".
    void theStatusLineIsWhatAScreenReaderWasPromised()
    {
        const QMap<QString, ObjectionStatus> objections{
            {QStringLiteral("type1"), {ObjectionState::InForce, QDate(2026, 3, 2)}}};
        QCOMPARE(statusLine(twoTypes(), objections, true),
                 QStringLiteral("Objection status: Type 1 objection in force since 02-Mar-2026. Type 2 objection: none"));
        QCOMPARE(statusLine(twoTypes(), objections, false),
                 QStringLiteral("Objection status: Type 1 objection in force since 02-Mar-2026. Type 2 objection: none in "
                                "this register, clinical system not compared"));
    }

    void aRowSaysInWordsWhatStands()
    {
        QCOMPARE(objectionSummary(twoTypes(), {}), QStringLiteral("no objection recorded"));
        QCOMPARE(objectionSummary(twoTypes(), {{QStringLiteral("type1"), {ObjectionState::InForce, QDate(2026, 3, 2)}},
                                               {QStringLiteral("type2"), {ObjectionState::Ended, QDate(2016, 3, 2)}}}),
                 QStringLiteral("Type 1 objection in force, Type 2 objection no longer counts"));
    }
};

OPTOUTDESK_TEST(TstPatientWords);
#include "tst_patientwords.moc"
