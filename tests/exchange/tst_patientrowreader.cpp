// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/listreading.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

const QByteArray people = "Surname,Forename,D.O.B.,NHS No.";

RowProblem problem(const char *column, const char *text, RowReason reason)
{
    return {2, QString::fromUtf8(column), QString::fromUtf8(text), reason};
}

}

class TstPatientRowReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAWholePatient()
    {
        const ImportedRow row =
            readPatient("Title,Forename,Middle names,Surname,Known as,Previous surname,D.O.B.,NHS No.,Sex,Address,"
                        "Post code,Home telephone,Mobile,Status,Reg. date,Usual GP,Patient No.",
                        "Mrs,Jane,Ann,Smith,Jenny,Jones,05/04/1971,999 000 0018,F,\"12 High Street, Leeds\","
                        "ls27aa,01632 960123,07700 900123,Regular,01-Feb-2001,Dr Martin,4711");
        QCOMPARE(row.outcome, RowOutcome::Person);
        QCOMPARE(row.row, 2);
        QVERIFY(row.problems.isEmpty());
        Patient expected;
        expected.patientNumber = QStringLiteral("4711");
        expected.nhsNumber = NhsNumber::parse(u"9990000018");
        expected.name = {QStringLiteral("Mrs"),   QStringLiteral("Jane"),  QStringLiteral("Ann"),
                         QStringLiteral("Smith"), QStringLiteral("Jenny"), QStringLiteral("Jones")};
        expected.born = QDate(1971, 4, 5);
        expected.sex = Sex::Female;
        expected.address = {{QStringLiteral("12 High Street"), QStringLiteral("Leeds")}, QStringLiteral("LS2 7AA")};
        expected.phones = QStringList{QStringLiteral("01632 960123"), QStringLiteral("07700 900123")};
        expected.registeredOn = QDate(2001, 2, 1);
        expected.usualGp = QStringLiteral("Dr Martin");
        QVERIFY(row.patient == expected);
    }

    void aBadNhsNumberIsDroppedAndThePatientKept_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("reason");
        QTest::newRow("wrong check digit") << QByteArray("9990000019") << "nhs-number-invalid";
        QTest::newRow("nine digits") << QByteArray("999000001") << "nhs-number-invalid";
        QTest::newRow("all the same") << QByteArray("1111111111") << "nhs-number-invalid";
        QTest::newRow("a word") << QByteArray("see notes") << "nhs-number-invalid";
        QTest::newRow("spreadsheet") << QByteArray("4.01023E+09") << "nhs-number-damaged";
        QTest::newRow("spreadsheet, rounded") << QByteArray("9.99e+9") << "nhs-number-damaged";
        QTest::newRow("control character") << QByteArray("999000\x01"
                                                         "0018")
                                           << "nhs-number-invalid";
    }

    void aBadNhsNumberIsDroppedAndThePatientKept()
    {
        QFETCH(QByteArray, cell);
        const ImportedRow row = readPatient(people, "Smith,Jane,1971-04-05," + cell);
        QCOMPARE(row.outcome, RowOutcome::Person);
        QVERIFY(!row.patient.nhsNumber);
        QTEST(reasonsOf(row).join(u' '), "reason");
        QCOMPARE(row.problems.first().column, QStringLiteral("NHS No."));
    }

    void anNhsNumberIsReadInEverySpacing()
    {
        for (const char *cell : {"9990000018", "999 000 0018", "999-000-0018", "9990000018.00",
                                 "999\xC2\xA0"
                                 "000\xC2\xA0"
                                 "0018"})
            QCOMPARE(readPatient(people, QByteArray("Smith,Jane,1971-04-05,") + cell).patient.nhsNumber,
                     NhsNumber::parse(u"9990000018"));
        for (const char *cell : {"", "-", "N/A", "NULL"})
            QVERIFY(readPatient(people, QByteArray("Smith,Jane,1971-04-05,") + cell).problems.isEmpty());
    }

    void aBirthDateThatIsNoneIsNotKnown_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("reason");
        QTest::newRow("missing") << QByteArray() << "birth-date-missing";
        QTest::newRow("placeholder") << QByteArray("N/A") << "birth-date-missing";
        QTest::newRow("zeros") << QByteArray("00/00/0000") << "birth-date-missing";
        QTest::newRow("impossible") << QByteArray("31-Feb-1980") << "date-unreadable";
        QTest::newRow("two-digit year") << QByteArray("05/04/71") << "date-unreadable";
        QTest::newRow("a number") << QByteArray("26028") << "date-unreadable";
        QTest::newRow("tomorrow") << QByteArray("03-Mar-2026") << "date-in-future";
    }

    void aBirthDateThatIsNoneIsNotKnown()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QString, reason);
        const ImportedRow row = readPatient(people, "Smith,Jane," + cell + ",9990000018");
        QCOMPARE(row.outcome, RowOutcome::Person);
        QVERIFY(!row.patient.born.isValid());
        QCOMPARE(row.problems, (QList<RowProblem>{
                                   {2, QStringLiteral("D.O.B."), QString::fromLatin1(cell), row.problems.value(0).reason}}));
        QCOMPARE(reasonsOf(row).first(), reason);
    }

    void readsEveryShapeOfDate()
    {
        for (const char *cell :
             {"05-Apr-1971", "5-APR-1971", "05/04/1971", "05.04.1971", "05 Apr 1971 00:00:00", "1971-04-05",
              "1971-04-05T00:00:00Z", "05/04/1971 00:00", "1971-04-05 12:30:00.000", "19710405", "05041971"}) {
            const ImportedRow row = readPatient(people, QByteArray("Smith,Jane,") + cell + ',');
            QVERIFY2(row.patient.born == QDate(1971, 4, 5) && row.problems.isEmpty(), cell);
        }
    }

    void aRowWithoutAUsableNameIsInvalid()
    {
        for (const char *cells : {",,1971-04-05,9990000018", ".,-,1971-04-05,", "123,456,1971-04-05,"}) {
            const ImportedRow row = readPatient(people, cells);
            QCOMPARE(row.outcome, RowOutcome::NoName);
            QCOMPARE(reasonsOf(row), QStringList{QStringLiteral("name-missing")});
            QCOMPARE(row.problems.first().column, QStringLiteral("Surname"));
        }
        QCOMPARE(readPatient(people, ",,1971-04-05,9990000018").patient.nhsNumber, NhsNumber::parse(u"9990000018"));
        QCOMPARE(readPatient(people, "Smith,,1971-04-05,").outcome, RowOutcome::Person);
        QCOMPARE(readPatient(people, ",Jane,1971-04-05,").outcome, RowOutcome::Person);
        QCOMPARE(readPatient(people, "Total: 400 patients,,,").outcome, RowOutcome::NoName);
    }

    void splitsAFullName()
    {
        const ImportedRow row = readPatient("Patient name,DOB", "\"NÚÑEZ, José (Mr)\",05/04/1971");
        QCOMPARE(row.patient.name.family, QStringLiteral("NÚÑEZ"));
        QCOMPARE(row.patient.name.given, QStringLiteral("José"));
        QCOMPARE(row.patient.name.title, QStringLiteral("Mr"));
    }

    void aColumnNameBesideASurnameIsTheGivenName()
    {
        QCOMPARE(readPatient("Surname,Name,DOB", "Smith,Jane,05/04/1971").patient.name.given, QStringLiteral("Jane"));
        QCOMPARE(readPatient("Surname,Name,DOB", "Smith,Jane Smith,05/04/1971").patient.name.given, QStringLiteral("Jane"));
    }

    void dummiesTestPatientsAndDeletedRecordsAreNoPatients()
    {
        const QByteArray captions = "Surname,DOB,PatientTypeDescription,DummyType,TestPatient,Deleted";
        for (const char *cells : {"Test,1971-04-05,  Dummy,,,", "Test,1971-04-05,Regular,true,,",
                                  "Test,1971-04-05,Regular,Dummy,,", "Test,1971-04-05,,,TRUE,", "Test,1971-04-05,,,,1"}) {
            const ImportedRow row = readPatient(captions, cells);
            QCOMPARE(row.outcome, RowOutcome::NotAPatient);
            QVERIFY(row.problems.isEmpty());
        }
        const ImportedRow kept = readPatient(captions, "Test,1971-04-05,Regular,false,FALSE,perhaps");
        QCOMPARE(kept.outcome, RowOutcome::Person);
        QCOMPARE(kept.problems, QList<RowProblem>{problem("Deleted", "perhaps", RowReason::WordUnknown)});
    }

    void readsWhoIsRegisteredAndHow()
    {
        const QByteArray captions = "Surname,DOB,Status,Reg date,Date left,Date of death";
        const auto read = [&captions](const char *cells) {
            const Patient patient = readPatient(captions, QByteArray("Smith,1971-04-05,") + cells).patient;
            return QString(wordOf(patient.registration) % QLatin1StringView(" as ") % wordOf(patient.registeredAs));
        };
        QCOMPARE(read("Regular,2001-02-01,,"), QStringLiteral("registered as registered"));
        QCOMPARE(read("Temporary,2001-02-01,,"), QStringLiteral("temporary as temporary"));
        QCOMPARE(read("Private,2001-02-01,2020-01-01,"), QStringLiteral("left as private"));
        QCOMPARE(read("Regular,2001-02-01,,2025-11-20"), QStringLiteral("deceased as registered"));
        QCOMPARE(read("Regular,2001-02-01,2025-11-21,2025-11-20"), QStringLiteral("deceased as registered"));
        QCOMPARE(read("Deducted,,,"), QStringLiteral("left as registered"));
        QCOMPARE(read("Regular,,,not readable"), QStringLiteral("deceased as registered"));
        QCOMPARE(read("Regular,,,Y"), QStringLiteral("deceased as registered"));
        QCOMPARE(read("Regular,,,No"), QStringLiteral("registered as registered"));
        QCOMPARE(read(",,,"), QStringLiteral("registered as registered"));
        QCOMPARE(read("Regular,,31/12/9999,"), QStringLiteral("registered as registered"));
    }

    void anEarlierStayIsNoLeaving()
    {
        const ImportedRow row = readPatient("Surname,DOB,Reg date,Date left", "Smith,1971-04-05,2020-01-01,2010-01-01");
        QCOMPARE(row.patient.registration, Registration::Registered);
        QVERIFY(!row.patient.leftOn.isValid());
        QCOMPARE(reasonsOf(row), QStringList{QStringLiteral("dates-contradict")});
    }

    void nobodyIsBornAfterDeath()
    {
        const ImportedRow row = readPatient("Surname,DOB,Died", "Smith,1971-04-05,1961-04-05");
        QVERIFY(!row.patient.born.isValid());
        QCOMPARE(row.patient.died, QDate(1961, 4, 5));
        QCOMPARE(reasonsOf(row), QStringList{QStringLiteral("dates-contradict")});
    }

    void anUnknownWordIsListedAndTheSafeReadingHolds()
    {
        const ImportedRow row = readPatient("Surname,DOB,Sex,Status,Restricted", "Smith,1971-04-05,Q,Blue,level 2");
        QCOMPARE(row.patient.sex, Sex::NotKnown);
        QCOMPARE(row.patient.registration, Registration::Registered);
        QVERIFY(row.patient.restricted);
        QCOMPARE(row.problems, (QList<RowProblem>{problem("Sex", "Q", RowReason::WordUnknown),
                                                  problem("Status", "Blue", RowReason::WordUnknown),
                                                  problem("Restricted", "level 2", RowReason::WordUnknown)}));
    }

    void theAddressOfARestrictedPatientIsKeptForTheRecordedAct()
    {
        const ImportedRow row = readPatient("Surname,DOB,SpineSensitive,Postcode", "Smith,1971-04-05,true,LS2 7AA");
        QVERIFY(row.patient.restricted);
        QCOMPARE(row.patient.address.postcode, QStringLiteral("LS2 7AA"));
    }

    void anUnusualPostcodeIsKeptAsItStands()
    {
        const ImportedRow row = readPatient("Surname,DOB,Postcode", "Smith,1971-04-05,75008");
        QCOMPARE(row.patient.address.postcode, QStringLiteral("75008"));
        QCOMPARE(row.problems, QList<RowProblem>{problem("Postcode", "75008", RowReason::PostcodeUnusual)});
        QVERIFY(readPatient("Surname,DOB,Postcode", "Smith,1971-04-05,N/A").problems.isEmpty());
    }

    void takesSeveralPhonesOutOfOneCell()
    {
        const ImportedRow row =
            readPatient("Surname,DOB,Tel,Mobile", "Smith,1971-04-05,01632 960123; 01632 960124 / N/A,01632 960123");
        QCOMPARE(row.patient.phones, (QStringList{QStringLiteral("01632 960123"), QStringLiteral("01632 960124")}));
    }

    void hugeAndPoisonedCellsHarmNobody()
    {
        const ImportedRow row = readPatient("Surname,Forename,DOB,Address,Patient no",
                                            "Smith\x02,\"" + QByteArray(1'000'000, 'x') + "\",1971-04-05,"
                                                + QByteArray(5'000, 'y') + ',' + QByteArray(70, '7'));
        QCOMPARE(row.patient.name.family, QStringLiteral("Smith"));
        QCOMPARE(row.patient.name.given.size(), 120);
        QVERIFY(row.patient.address.oneLine().size() <= 400);
        QVERIFY(row.patient.patientNumber.isEmpty());
        QCOMPARE(reasonsOf(row), (QStringList{QStringLiteral("control-characters"), QStringLiteral("text-too-long"),
                                              QStringLiteral("text-too-long"), QStringLiteral("text-too-long")}));
        QCOMPARE(row.problems.first().text, QStringLiteral("Smith␂"));
    }

    void anAddressOfManyLongLinesIsCutToItsLimit()
    {
        const QByteArray line(150, 'y');
        const ImportedRow row = readPatient("Surname,DOB,Address 1,Address 2,Address 3,Postcode",
                                            "Smith,1971-04-05," + line + "1," + line + "2," + line + "3,LS2 7AA");
        QCOMPARE(row.patient.address.oneLine().size(), 400);
        QCOMPARE(row.patient.address.postcode, QStringLiteral("LS2 7AA"));
        QCOMPARE(reasonsOf(row), QStringList{QStringLiteral("text-too-long")});
    }

    void raggedRowsAreKeptAndListed()
    {
        const ImportedRow shorter = readPatient(people, "Smith,Jane,1971-04-05");
        QCOMPARE(shorter.patient.born, QDate(1971, 4, 5));
        QCOMPARE(reasonsOf(shorter), QStringList{QStringLiteral("row-too-short")});
        const ImportedRow longer = readPatient(people, "Smith,Jane,1971-04-05,9990000018,,what is this");
        QCOMPARE(reasonsOf(longer), QStringList{QStringLiteral("row-too-long")});
        QCOMPARE(longer.problems.first().text, QStringLiteral("what is this"));
        QVERIFY(readPatient(people, "Smith,Jane,1971-04-05,9990000018,,").problems.isEmpty());
    }

    void directionMarksAndEveryScriptStayAsTyped()
    {
        const ImportedRow row = readPatient(people, "خان,علی\xE2\x80\x8F,1971-04-05,");
        QCOMPARE(row.patient.name.given, QStringLiteral("علی") + QChar(0x200F));
        QVERIFY(row.problems.isEmpty());
    }

    void lostLettersAreListed()
    {
        const ImportedRow row = readPatient("\xEF\xBB\xBF" + people, "Smith,Jos\xE9,1971-04-05,");
        QCOMPARE(reasonsOf(row), QStringList{QStringLiteral("text-damaged")});
        QCOMPARE(row.patient.name.given, QStringLiteral("Jos\uFFFD"));
    }

    void takesTheTextOutOfAFormulaThatOnlyProtectsIt()
    {
        const ImportedRow row = readPatient("Surname,Forename,DOB,NHS No,Postcode",
                                            "\"=\"\"Smith\"\"\",Jane,=\"05-Apr-1971\",=\"9990000018\",=\"\"");
        QCOMPARE(reasonsOf(row), QStringList());
        QCOMPARE(row.patient.name.family, QStringLiteral("Smith"));
        QCOMPARE(row.patient.born, QDate(1971, 4, 5));
        QCOMPARE(row.patient.nhsNumber, NhsNumber::parse(u"9990000018"));
        // Any other formula is a text like any other, and a problem shows the cell as it stood.
        const ImportedRow other = readPatient("Surname,NHS No", "=1+1 Smith,=\"12\"");
        QCOMPARE(other.patient.name.family, QStringLiteral("=1+1 Smith"));
        QCOMPARE(other.problems[0].text, QStringLiteral("=\"12\""));
    }
};

OPTOUTDESK_TEST(TstPatientRowReader);
#include "tst_patientrowreader.moc"
