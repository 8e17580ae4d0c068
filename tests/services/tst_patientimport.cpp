// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientimport.h"

#include "storage/patientrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <QFile>
#include <QProcess>

using namespace optoutdesk;
using optoutdesk::testing::TestRegister;

namespace {

const char *header = "NHS No,Surname,Forename,DOB,Sex,Address,Postcode\n";
const char *people = "9990000018,Smith,Jane,05/01/1984,F,12 High Street,LS2 7AA\n"
                     "9990000026,Núñez,José,05-Apr-1971,M,1 Low Road,LS2 7AB\n"
                     ",O'Brien,Mary,1960-02-03,F,1 Low Road,LS2 7AB\n";

class ImportingPractice
{
public:
    TestRegister reg;

    ImportWishes list(const QByteArray &rows)
    {
        ImportWishes wishes;
        wishes.file = reg.folder() + QStringLiteral("/list.csv");
        QFile file(wishes.file);
        if (!file.open(QIODevice::WriteOnly) || file.write(header + rows) < 0)
            qFatal("the list could not be written");
        return wishes;
    }
    Result<ImportOutcome> import(const ImportWishes &wishes)
    {
        Desk desk = reg.manager();
        return PatientImport(desk).import(wishes);
    }
    qint64 count() { return *PatientRepository(reg.database()).count(); }
    Patient byNumber(QStringView number)
    {
        return PatientRepository(reg.database()).byNhsNumber(*NhsNumber::parse(number))->first();
    }
};

void compareSum(const ImportOutcome &outcome)
{
    QCOMPARE(outcome.read, outcome.newPatients + outcome.changed + outcome.unchanged + outcome.skipped + outcome.conflicts
                               + outcome.invalid);
}

}

class TstPatientImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondImportOfTheSameFileChangesNothing()
    {
        ImportingPractice practice;
        const ImportWishes wishes = practice.list(QByteArray(people) + ",Void,Birth,,M,,LS1 1AA\n");
        const auto first = practice.import(wishes);
        QVERIFY(first);
        QCOMPARE(first->newPatients, 4);
        const auto second = practice.import(wishes);
        QVERIFY(second);
        QCOMPARE(second->unchanged, 4);
        QCOMPARE(second->left, 0);
        QCOMPARE(practice.count(), 4);
        compareSum(*second);
    }

    void aDryRunCountsTheSameAndWritesNothing()
    {
        ImportingPractice practice;
        const ImportWishes wishes = practice.list(people);
        Desk desk = practice.reg.manager();
        const auto dry = PatientImport(desk).dryRun(wishes);
        QVERIFY(dry);
        QCOMPARE(practice.count(), 0);
        const auto real = practice.import(wishes);
        QCOMPARE(real->newPatients, dry->newPatients);
    }

    void aChangedValueIsTakenAndAMissingColumnErasesNothing()
    {
        ImportingPractice practice;
        QVERIFY(practice.import(practice.list(people)));
        const auto moved = practice.import(practice.list(QByteArray(people).replace("12 High Street", "14 High Street")));
        QVERIFY(moved);
        QCOMPARE(moved->changed, 1);
        QCOMPARE(practice.byNumber(u"9990000018").address.lines, QStringList{QStringLiteral("14 High Street")});

        ImportWishes narrow = practice.list({});
        QFile file(narrow.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("NHS No,Surname,Forename,DOB\n9990000018,Smith,Janet,05/01/1984\n");
        file.close();
        narrow.partial = true;
        const auto renamed = practice.import(narrow);
        QVERIFY(renamed);
        QCOMPARE(renamed->changed, 1);
        QCOMPARE(practice.byNumber(u"9990000018").name.given, QStringLiteral("Janet"));
        QCOMPARE(practice.byNumber(u"9990000018").address.lines, QStringList{QStringLiteral("14 High Street")});
    }

    void oneWrongSearchDoesNotEmptyThePractice()
    {
        ImportingPractice practice;
        QVERIFY(practice.import(practice.list(people)));
        ImportWishes short_ = practice.list("9990000018,Smith,Jane,05/01/1984,F,12 High Street,LS2 7AA\n");
        QCOMPARE(practice.import(short_).failure().problem, Problem::TooManyLeavers);
        short_.leavers = 1;
        QCOMPARE(practice.import(short_).failure().problem, Problem::LeaversCountWrong);
        QCOMPARE(practice.byNumber(u"9990000026").registration, Registration::Registered);

        short_.leavers.reset();
        short_.partial = true;
        const auto partial = practice.import(short_);
        QVERIFY(partial);
        QCOMPARE(partial->left, 0);

        short_.partial = false;
        short_.leavers = 2;
        const auto confirmed = practice.import(short_);
        QVERIFY(confirmed);
        QCOMPARE(confirmed->left, 2);
        QCOMPARE(practice.byNumber(u"9990000026").registration, Registration::Left);

        const auto back = practice.import(practice.list(people));
        QCOMPARE(back->changed, 2);
        QCOMPARE(practice.byNumber(u"9990000026").registration, Registration::Registered);
        QVERIFY(!practice.byNumber(u"9990000026").leftOn.isValid());
    }

    void anNhsNumberAloneNeverDecides()
    {
        ImportingPractice practice;
        QVERIFY(practice.import(practice.list(people)));
        ImportWishes other = practice.list("9990000018,Jones,Alan,01/02/1950,M,,\n");
        other.partial = true;
        const auto outcome = practice.import(other);
        QVERIFY(outcome);
        QCOMPARE(outcome->conflicts, 1);
        QCOMPARE(outcome->problems.first().reason, RowReason::NhsNumberOfSomebodyElse);
        QCOMPARE(practice.byNumber(u"9990000018").name.family, QStringLiteral("Smith"));
    }

    void theSamePersonTwiceInAFileIsTakenOnce()
    {
        ImportingPractice practice;
        const auto outcome = practice.import(practice.list(QByteArray(people) + "9990000018,Smith,Jane,05/01/1984,F,,\n"));
        QVERIFY(outcome);
        QCOMPARE(outcome->newPatients, 3);
        QCOMPARE(outcome->conflicts, 1);
        QCOMPARE(outcome->problems.first().reason, RowReason::PersonTwice);
        QCOMPARE(outcome->problems.first().row, 5);
        compareSum(*outcome);
    }

    void aRuinedNumberDoesNotEraseTheKnownOne()
    {
        ImportingPractice practice;
        QVERIFY(practice.import(practice.list(people)));
        ImportWishes ruined = practice.list("4.01023E+09,Smith,Jane,05/01/1984,F,12 High Street,LS2 7AA\n");
        ruined.partial = true;
        const auto outcome = practice.import(ruined);
        QVERIFY(outcome);
        QCOMPARE(outcome->unchanged, 1);
        QCOMPARE(outcome->problemCount, 1);
        QCOMPARE(practice.byNumber(u"9990000018").name.family, QStringLiteral("Smith"));
    }

    void aWrongNumberIsNoLeaving()
    {
        ImportingPractice practice;
        QVERIFY(practice.import(practice.list(people)));
        // Mary O'Brien's row now has Jane Smith's number.
        ImportWishes wishes = practice.list(QByteArray(people).replace(",O'Brien", "9990000018,O'Brien"));
        const auto outcome = practice.import(wishes);
        QVERIFY(outcome);
        QCOMPARE(outcome->conflicts, 1);
        QCOMPARE(outcome->left, 0);
    }

    void aListThatDoesNotSpeakOfDeathMakesNobodyAlive()
    {
        ImportingPractice practice;
        Patient dead = TestRegister::janeSmith();
        dead.registration = Registration::Deceased;
        dead.died = QDate(2025, 11, 20);
        practice.reg.add(dead);
        QByteArray row = dead.nhsNumber->digits().toLatin1() + ',' + dead.name.family.toUtf8() + ','
                         + dead.name.given.toUtf8() + ',' + dead.born.toString(Qt::ISODate).toLatin1()
                         + ",F,12 High Street,LS2 7AA\n";
        for (int time = 0; time < 2; ++time) {
            const auto outcome = practice.import(practice.list(row));
            QVERIFY(outcome);
            QCOMPARE(outcome->changed + outcome->unchanged, 1);
            const Patient now = practice.byNumber(dead.nhsNumber->digits());
            QCOMPARE(now.registration, Registration::Deceased);
            QCOMPARE(now.died, dead.died);
            if (time == 1)
                QCOMPARE(outcome->unchanged, 1);
        }
    }

    void aRefusedFileIsNamed()
    {
        ImportingPractice practice;
        const auto outcome = practice.import(practice.list({}));
        QCOMPARE(outcome.failure().problem, Problem::FileHasNoRows);
        QCOMPARE(outcome.failure().subject, QStringLiteral("list.csv"));
    }

    void takesTheThreeKindsOfListAndChangesNothingTheSecondTime_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("people");
        QTest::newRow("EMIS") << "emis-400.csv" << 396;
        QTest::newRow("SystmOne") << "systmone-120.csv" << 118;
        QTest::newRow("spreadsheet") << "spreadsheet-1252.csv" << 60;
    }

    void takesTheThreeKindsOfListAndChangesNothingTheSecondTime()
    {
        QFETCH(QString, name);
        ImportingPractice practice;
        ImportWishes wishes;
        wishes.file = QStringLiteral(OPTOUTDESK_SOURCE_DIR "/tests/data/patient-lists/") % name;
        const auto first = practice.import(wishes);
        QVERIFY(first);
        QTEST(int(first->newPatients), "people");
        compareSum(*first);
        const auto second = practice.import(wishes);
        QVERIFY(second);
        QTEST(int(second->unchanged), "people");
        QCOMPARE(second->changed + second->left, 0);
        QCOMPARE(second->problemCount, first->problemCount);
    }

    void cancellingChangesNothing()
    {
        ImportingPractice practice;
        QByteArray rows;
        for (int i = 0; i < 1000; ++i)
            rows += ",Family" + QByteArray::number(i) + ",Given,1970-01-01,F,,\n";
        Desk desk = practice.reg.manager();
        const auto outcome = PatientImport(desk).import(practice.list(rows), [](double) { return false; });
        QCOMPARE(outcome.failure().problem, Problem::Cancelled);
        QCOMPARE(practice.count(), 0);
    }

    void receptionistsDoNotImport()
    {
        ImportingPractice practice;
        Desk desk = practice.reg.receptionist();
        QCOMPARE(PatientImport(desk).import(practice.list(people)).failure().problem, Problem::NotAllowedForRole);
    }

    void refusesWhatIsNoFileWithoutWaitingForIt()
    {
        ImportingPractice practice;
        Desk desk = practice.reg.manager();
        PatientImport import(desk);
        QCOMPARE(import.preview(practice.reg.folder(), {}).failure().problem, Problem::ReadFailed);
        QCOMPARE(import.preview(practice.reg.folder() + QStringLiteral("/none.csv"), {}).failure().problem,
                 Problem::FileNotFound);
        const QString pipe = practice.reg.folder() + QStringLiteral("/pipe");
        if (QProcess::execute(QStringLiteral("mkfifo"), {pipe}) == 0)
            QCOMPARE(import.dryRun({.file = pipe}).failure().problem, Problem::ReadFailed);
    }

    void saysHowManyWereOnTheListBefore()
    {
        ImportingPractice practice;
        QVERIFY(practice.import(practice.list(people)));
        Desk desk = practice.reg.manager();
        const auto dry = PatientImport(desk).dryRun(practice.list("9990000018,Smith,Jane,05/01/1984,F,,\n"));
        QVERIFY(dry);
        QCOMPARE(dry->listBefore, 3);
        QCOMPARE(dry->left, 2);
        QVERIFY(dry->leaversToConfirm);
    }
};

OPTOUTDESK_TEST(TstPatientImport);
#include "tst_patientimport.moc"
