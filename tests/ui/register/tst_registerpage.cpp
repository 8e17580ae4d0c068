// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/registerpage.h"

#include "services/openregister.h"
#include "services/patientfinder.h"
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/register/importdriver.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QScopeGuard>
#include <QSpinBox>
#include <QTableView>
#include <QTranslator>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

// Captions that nobody could guess.
const QByteArray ownCaptions = "Who,When,Which\n"
                               "\"SMITH, Jane (Mrs)\",05-Apr-1971,999 000 0018\n"
                               "\"NÚÑEZ, José\",1960-02-03,999 000 0026\n";

QByteArray manyPatients(int count)
{
    QByteArray list = "Surname,Forename,DOB\n";
    for (int i = 0; i < count; ++i)
        list += "Family" + QByteArray::number(i) + ",Given,01-Jan-" + QByteArray::number(1930 + i % 90) + '\n';
    return list;
}

QList<Patient> peopleOnTheList(int count)
{
    QList<Patient> people;
    for (int i = 0; i < count; ++i) {
        Patient patient;
        patient.name.family = u"Known%1"_s.arg(i);
        patient.name.given = u"Given"_s;
        patient.born = QDate(1950, 1, 1).addDays(i);
        people.append(patient);
    }
    return people;
}

}

class TstRegisterPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesChecksAndImports_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("recognised");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("separator");
        QTest::addColumn<int>("headerRow");
        QTest::addColumn<int>("patients");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("name");
        QTest::newRow("EMIS") << ImportDriver::sample("emis-400.csv") << "Recognised: EMIS Admin_Patient."
                              << "UTF-8"
                              << "Comma" << 1 << 396 << "9990000034"
                              << "O'BRIEN, Kwame (Mr)";
        QTest::newRow("SystmOne") << ImportDriver::sample("systmone-120.csv") << "Recognised: SystmOne SRPatient."
                                  << "UTF-8"
                                  << "Comma" << 1 << 118 << "9990011052"
                                  << "ĐẶNG, Frank (Mr)";
        QTest::newRow("spreadsheet") << ImportDriver::sample("spreadsheet-1252.csv") << "3 row(s) above the column names"
                                     << "Windows-1252"
                                     << "Semicolon" << 4 << 60 << "9990013268"
                                     << "NÚÑEZ, José (Mr)";
    }

    void recognisesChecksAndImports()
    {
        QFETCH(QString, file);
        QFETCH(QString, recognised);
        QFETCH(int, patients);
        QFETCH(QString, number);
        ImportDriver driver;
        QVERIFY(!driver.mayImport());
        QCOMPARE(driver.state(), u"Choose a file first."_s);

        driver.type(file);
        QVERIFY2(driver.words().contains(recognised), qPrintable(driver.words()));
        QTEST(driver.named<QComboBox>(u"Encoding"_s)->currentText(), "encoding");
        QTEST(driver.named<QComboBox>(u"Separator"_s)->currentText(), "separator");
        QTEST(driver.named<QSpinBox>(u"Row with the column names"_s)->value(), "headerRow");
        QVERIFY(!driver.mayImport());

        driver.check();
        QVERIFY2(driver.words().contains(u"New: %1"_s.arg(patients)), qPrintable(driver.words()));
        QCOMPARE(driver.count(), 0); // nothing before Import
        QVERIFY(driver.mayImport());

        bool announced = false;
        connect(&driver.desk().workplace(), &Workplace::changed, &driver.page(),
                [&announced](Change change) { announced = announced || change == Change::Imported; });
        driver.import();
        QCOMPARE(driver.count(), patients);
        QVERIFY(announced);
        QVERIFY2(driver.words().contains(u"%1 new, 0 changed"_s.arg(patients)), qPrintable(driver.words()));
        const std::optional<Patient> known = driver.byNumber(number);
        QVERIFY(known);
        QTEST(staffName(known->name), "name");

        // The same list once more changes nothing.
        QVERIFY(!driver.mayImport());
        driver.check();
        QVERIFY2(driver.words().contains(u"Unchanged: %1"_s.arg(patients)), qPrintable(driver.words()));
        driver.import();
        QVERIFY2(driver.words().contains(u"0 new, 0 changed, %1 unchanged, 0 left"_s.arg(patients)),
                 qPrintable(driver.words()));
        QCOMPARE(driver.count(), patients);
    }

    void patientsCanBeFoundAfterwards()
    {
        ImportDriver driver;
        driver.type(ImportDriver::sample("emis-400.csv"));
        driver.check();
        driver.import();
        const auto indexed = [&driver] { return driver.desk().ask([](OpenRegister &reg) { return reg.isIndexed(); }); };
        QTRY_VERIFY(indexed());
        const qint64 found = driver.desk().ask([](OpenRegister &reg) { return reg.finder().find(u"lukasiewicz"_s)->total; });
        QVERIFY(found > 0);
        PageId shown = PageId::Register;
        connect(&driver.desk().workplace(), &Workplace::pageWanted, &driver.page(), [&shown](PageId page) { shown = page; });
        QTest::keyClick(driver.window().focusWidget(), Qt::Key_Space);
        QCOMPARE(shown, PageId::Find);
    }

    void everyProblemNamesRowColumnTextAndReason()
    {
        ImportDriver driver;
        driver.type(ImportDriver::sample("spreadsheet-1252.csv"));
        driver.check();
        const auto *table = driver.named<QTableView>(u"Problems in the list"_s);
        const QAbstractItemModel *model = table->model();
        QCOMPARE(model->rowCount(), 4);
        QCOMPARE(model->index(0, 0).data().toString(), u"8"_s);
        QCOMPARE(model->index(0, 1).data().toString(), u"NHS No."_s);
        QCOMPARE(model->index(0, 2).data().toString(), u"4.01023E+09"_s);
        QVERIFY(model->index(0, 3).data().toString().contains(u"a spreadsheet has ruined"_s));
        const QString sentence = model->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(u"Row 8, column NHS No.: “4.01023E+09”, a spreadsheet has ruined"_s),
                 qPrintable(sentence));
        QVERIFY(driver.words().contains(sentence)); // the chosen row in full, however narrow the table
        table->selectionModel()->setCurrentIndex(model->index(1, 0), QItemSelectionModel::SelectCurrent);
        QVERIFY(driver.words().contains(u"31-Feb-1980"_s));
    }

    void aWrongColumnIsCorrectedByHand()
    {
        ImportDriver driver;
        driver.type(driver.fileOf(ownCaptions));
        QVERIFY2(driver.state().contains(u"No column is chosen for Family name"_s), qPrintable(driver.state()));
        QVERIFY(!driver.named<QPushButton>(u"Check the list"_s)->isEnabled());
        QCOMPARE(driver.meaning(u"Who"_s), u"Not used"_s);

        driver.choose(u"Column Who means"_s, u"Full name"_s);
        driver.choose(u"Column When means"_s, u"Date of birth"_s);
        driver.choose(u"Column Which means"_s, u"NHS number"_s);
        driver.check();
        driver.import();
        QCOMPARE(driver.count(), 2);
        QCOMPARE(staffName(driver.byNumber(u"9990000018"_s)->name), u"SMITH, Jane (Mrs)"_s);
        QCOMPARE(driver.byNumber(u"9990000018"_s)->born, QDate(1971, 4, 5));
        QCOMPARE(staffName(driver.byNumber(u"9990000026"_s)->name), u"NÚÑEZ, José"_s);
    }

    void aFieldMovesToTheColumnThatIsGivenIt()
    {
        ImportDriver driver;
        driver.type(driver.fileOf("Surname,Forename,DOB\nJane,Smith,05-Apr-1971\n"));
        driver.choose(u"Column Surname means"_s, u"Given name"_s);
        QCOMPARE(driver.meaning(u"Forename"_s), u"Not used"_s);
        driver.choose(u"Column Forename means"_s, u"Family name"_s);
        QCOMPARE(driver.meaning(u"Surname"_s), u"Given name"_s);
        driver.check();
        driver.import();
        const auto found = driver.desk().ask([](OpenRegister &reg) {
            (void)reg.indexNow();
            return *reg.finder().find(u"smith"_s);
        });
        QCOMPARE(found.total, 1);
        QCOMPARE(staffName(found.patients.front().name), u"SMITH, Jane"_s);
    }

    void columnsAreRememberedAndChosenForTheNextList()
    {
        ImportDriver driver;
        driver.type(driver.fileOf(ownCaptions));
        driver.choose(u"Column Who means"_s, u"Full name"_s);
        driver.choose(u"Column When means"_s, u"Date of birth"_s);
        driver.choose(u"Column Which means"_s, u"NHS number"_s);
        driver.click(u"Remember the columns"_s);
        QVERIFY(driver.words().contains(u"Give the columns a name first"_s));
        auto *name = driver.named<QLineEdit>(u"Name to remember these columns by"_s);
        QTest::keyClicks(name, u"emis"_s);
        driver.click(u"Remember the columns"_s);
        QVERIFY(driver.words().contains(u"“emis” is a name of the program's own"_s));
        name->clear();
        QTest::keyClicks(name, u"Riverside search"_s);
        driver.click(u"Remember the columns"_s);
        QVERIFY(driver.words().contains(u"Remembered as “Riverside search”."_s));
        QCOMPARE(driver.named<QComboBox>(u"Preset"_s)->currentText(), u"Riverside search"_s);

        driver.newPage();
        driver.type(driver.fileOf(ownCaptions + "\"BROWN, Ann\",1999-09-09,\n"));
        QCOMPARE(driver.named<QComboBox>(u"Preset"_s)->currentText(), u"Riverside search"_s);
        QCOMPARE(driver.meaning(u"Who"_s), u"Full name"_s);
        // The person may still want the captions guessed; and back again.
        driver.choose(u"Preset"_s, u"Recognise the columns"_s);
        QCOMPARE(driver.meaning(u"Who"_s), u"Not used"_s);
        driver.choose(u"Preset"_s, u"Riverside search"_s);
        driver.check();
        QVERIFY2(driver.words().contains(u"New: 3"_s), qPrintable(driver.words()));
    }

    void theRowOfTheNamesAndTheSeparatorCanBeCorrected()
    {
        ImportDriver driver;
        // The second row looks more like captions than the real ones.
        driver.type(driver.fileOf("A|B|C\nSurname|Forename|DOB\nSmith|Jane|05-Apr-1971\n"));
        auto *row = driver.named<QSpinBox>(u"Row with the column names"_s);
        QCOMPARE(row->value(), 2);
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Down);
        driver.desk().settle();
        QCOMPARE(driver.meaning(u"A"_s), u"Not used"_s);
        QVERIFY(driver.words().contains(u"Surname"_s)); // now a sample below A
        QTest::keyClick(row, Qt::Key_Up);
        driver.desk().settle();
        QCOMPARE(driver.meaning(u"Surname"_s), u"Family name"_s);
        driver.choose(u"Separator"_s, u"Comma"_s);
        QVERIFY(!driver.mayImport());
        driver.choose(u"Separator"_s, u"Vertical bar"_s);
        QCOMPARE(driver.meaning(u"DOB"_s), u"Date of birth"_s);
    }

    void aChangedSettingTakesTheCheckBackAndSaysSo()
    {
        ImportDriver driver;
        driver.type(ImportDriver::sample("systmone-120.csv"));
        driver.check();
        QVERIFY(driver.mayImport());
        QTest::mouseClick(driver.named<QCheckBox>(u"This file holds only some of our patients"_s), Qt::LeftButton, {},
                          QPoint(8, 8));
        QVERIFY(!driver.mayImport());
        QVERIFY(driver.state().startsWith(u"Something was changed after the check."_s));
        driver.check();
        QVERIFY(driver.mayImport());
        driver.choose(u"Column Gender means"_s, u"Not used"_s);
        QVERIFY(!driver.mayImport());
        driver.check();
        driver.choose(u"Encoding"_s, u"Windows-1252"_s);
        QVERIFY(!driver.mayImport());
        QCOMPARE(driver.count(), 0);
    }

    void oneWrongSearchDoesNotEmptyThePractice()
    {
        ImportDriver driver(peopleOnTheList(40));
        driver.type(driver.fileOf("Surname,Forename,DOB\nKnown0,Given,01-Jan-1950\n"));
        driver.check();
        QVERIFY2(driver.words().contains(u"39 of 40 patients are missing from this list"_s), qPrintable(driver.words()));
        QVERIFY(!driver.mayImport());
        QVERIFY(driver.state().contains(u"until their number is typed"_s));
        auto *number = driver.named<QLineEdit>(u"Number of patients who have left"_s);
        QCOMPARE(driver.window().focusWidget(), number);
        QTest::keyClicks(number, u"38"_s);
        QVERIFY(!driver.mayImport());
        QVERIFY(driver.words().contains(u"That is not the number of patients who would leave. It is 39."_s));
        driver.import();
        QCOMPARE(driver.byNumber(u"9990000018"_s).has_value(), false);
        number->clear();
        QTest::keyClicks(number, u"39"_s);
        QVERIFY(driver.mayImport());
        driver.import();
        QVERIFY2(driver.words().contains(u"1 unchanged, 39 left the list"_s), qPrintable(driver.words()));
        QCOMPARE(driver.count(), 40); // leaving is no deletion
    }

    void fromAPartOfThePracticeNobodyLeaves()
    {
        ImportDriver driver(peopleOnTheList(40));
        driver.type(driver.fileOf("Surname,Forename,DOB\nKnown0,Given,01-Jan-1950\nNew,Body,02-Feb-2002\n"));
        QTest::mouseClick(driver.named<QCheckBox>(u"This file holds only some of our patients"_s), Qt::LeftButton, {},
                          QPoint(8, 8));
        driver.check();
        QVERIFY(driver.mayImport());
        driver.import();
        QVERIFY2(driver.words().contains(u"1 new, 0 changed, 1 unchanged, 0 left"_s), qPrintable(driver.words()));
    }

    void cancelLeavesTheRegisterAsItWas()
    {
        ImportDriver driver(peopleOnTheList(3));
        driver.type(driver.fileOf(manyPatients(200'000)
                                  + "Known0,Given,01-Jan-1950\nKnown1,Given,02-Jan-1950\n"
                                    "Known2,Given,03-Jan-1950\n"));
        driver.check();
        QVERIFY(driver.mayImport());
        QTest::mouseClick(driver.named<QPushButton>(u"Import"_s), Qt::LeftButton);
        auto *cancel = driver.named<QPushButton>(u"Cancel work"_s);
        QTRY_VERIFY(cancel->isVisible());
        QVERIFY(driver.state().startsWith(u"Importing …"_s));
        QVERIFY(!driver.mayImport());
        QTest::mouseClick(cancel, Qt::LeftButton);
        driver.desk().settle();
        QVERIFY2(driver.words().contains(u"Stopped as you asked. Nothing was changed."_s), qPrintable(driver.words()));
        QCOMPARE(driver.count(), 3);
        QVERIFY(driver.mayImport()); // the check still holds
    }

    void aChangeDuringTheCheckDropsItsAnswer()
    {
        ImportDriver driver;
        driver.type(driver.fileOf(manyPatients(20'000)));
        QTest::mouseClick(driver.named<QPushButton>(u"Check the list"_s), Qt::LeftButton);
        QCOMPARE(driver.state(), u"Checking the list …"_s);
        QTest::mouseClick(driver.named<QCheckBox>(u"This file holds only some of our patients"_s), Qt::LeftButton, {},
                          QPoint(8, 8));
        driver.desk().settle();
        QVERIFY(!driver.mayImport());
        QVERIFY(driver.state().startsWith(u"Something was changed after the check."_s));
    }

    void whatCannotBeReadIsRefusedInWordsAndStaysFilled()
    {
        ImportDriver driver;
        const QString nowhere = driver.desk().testRegister().folder() + u"/nowhere.csv"_s;
        driver.type(nowhere);
        QVERIFY2(driver.words().contains(u"nowhere.csv was not found"_s), qPrintable(driver.words()));
        QCOMPARE(driver.named<QLineEdit>(u"File"_s)->text(), nowhere);
        driver.type(driver.desk().testRegister().folder());
        QVERIFY2(driver.words().contains(u"could not be read"_s), qPrintable(driver.words()));
        driver.type(driver.fileOf(QByteArray("PK\3\4\0\0workbook", 14), u"list.xlsx"_s));
        QVERIFY2(driver.words().contains(u"list.xlsx is not a text file such as CSV"_s), qPrintable(driver.words()));
        driver.type(driver.fileOf({}));
        QVERIFY2(driver.words().contains(u"list.csv has no rows"_s), qPrintable(driver.words()));
        QVERIFY(!driver.mayImport());
        // A good file after all that.
        driver.type(u"\"%1\""_s.arg(driver.fileOf(manyPatients(5))));
        driver.check();
        QVERIFY2(driver.words().contains(u"New: 5"_s), qPrintable(driver.words()));
    }

    void aFileThatChangedAfterTheCheckIsNotReadInItsPlace()
    {
        ImportDriver driver;
        driver.type(driver.fileOf(manyPatients(5)));
        driver.check();
        driver.fileOf("Forename,Surname,DOB\nJane,Smith,05-Apr-1971\n");
        driver.import();
        QCOMPARE(driver.count(), 0);
        QVERIFY2(driver.words().contains(u"The file has no column"_s), qPrintable(driver.words()));
    }

    void aFileIsDroppedOnThePage()
    {
        ImportDriver driver;
        const auto drop = [&driver](const QList<QUrl> &urls) {
            QMimeData data;
            data.setUrls(urls);
            QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&driver.page(), &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&driver.page(), &event);
            driver.desk().settle();
        };
        const QUrl file = QUrl::fromLocalFile(driver.fileOf(manyPatients(5)));
        drop({file, file});
        QVERIFY(driver.words().contains(u"Drop one file"_s));
        drop({file});
        QCOMPARE(driver.named<QLineEdit>(u"File"_s)->text(), file.toLocalFile());
        QCOMPARE(driver.meaning(u"Surname"_s), u"Family name"_s);
    }

    void aFileIsChosenInTheDialog()
    {
        ImportDriver driver;
        const QString path = driver.fileOf(manyPatients(5));
        driver.type(path);
        QTest::mouseClick(driver.named<QPushButton>(u"Choose the patient list …"_s), Qt::LeftButton);
        auto *dialog = driver.window().findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->selectFile(ImportDriver::sample("systmone-120.csv"));
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        driver.desk().settle();
        QVERIFY2(driver.words().contains(u"Recognised: SystmOne SRPatient."_s), qPrintable(driver.words()));
        QVERIFY(driver.words().contains(u"This list does not say who is registered"_s));
    }

    void hostileCellsAreShownAsTheyStand()
    {
        ImportDriver driver;
        const QByteArray markup = "<img src='file:///dev/zero'>";
        driver.type(driver.fileOf("Surname," + markup + ",DOB,NHS No," + QByteArray(100'000, 'x') + "\n\"" + markup
                                  + "\",\"=HYPERLINK(\"\"x\"\")\",<b>1</b>,<i>2</i>," + QByteArray(500'000, 'y')
                                  + "\nO\x07Neil,,1960-02-03,,\n"));
        driver.choose(u"Column %1 means"_s.arg(QString::fromLatin1(markup)), u"Given name"_s);
        driver.check();
        QVERIFY(driver.words().contains(u"“<b>1</b>”"_s));
        QCOMPARE(labelsThatGuessTheirFormat(driver.window()), QStringList());
        driver.import();
        QCOMPARE(driver.count(), 2);
        const auto found = driver.desk().ask([](OpenRegister &reg) {
            (void)reg.indexNow();
            return *reg.finder().find(u"hyperlink"_s);
        });
        QCOMPARE(found.total, 1);
        QCOMPARE(found.patients.front().name.family, QString::fromLatin1(markup));
        // NUL bytes are in no list.
        driver.type(driver.fileOf(QByteArray("Surname,DOB\nSm\0th,1960-02-03\n", 29)));
        QVERIFY(driver.words().contains(u"is not a text file such as CSV"_s));
    }

    void nothingOfARestrictedPatientIsShownAsASample()
    {
        ImportDriver driver;
        driver.type(driver.fileOf("Surname,DOB,Postcode,IsConfidential\nHidden,1971-04-05,LS1 1AA,true\n"
                                  "Shown,1972-04-05,LS2 2BB,false\n"));
        QVERIFY(driver.words().contains(u"LS2 2BB"_s));
        QVERIFY2(!driver.words().contains(u"LS1 1AA"_s) && !driver.words().contains(u"Hidden"_s),
                 qPrintable(driver.words()));
    }

    void aFileWithVeryManyColumnsIsStillShown()
    {
        ImportDriver driver;
        QByteArray list = "Surname,Forename,DOB";
        for (int i = 0; i < 5'000; ++i)
            list += ",Extra" + QByteArray::number(i);
        driver.type(driver.fileOf(list + "\nSmith,Jane,05-Apr-1971\n"));
        QVERIFY2(driver.words().contains(u"4903 more column(s) are not shown"_s), qPrintable(driver.words()));
        driver.check();
        QVERIFY(driver.words().contains(u"New: 1"_s));
    }

    void everyControlHasANameAndEveryTextIsTranslated()
    {
        QTranslator pseudo;
        QVERIFY(pseudo.load(QStringLiteral(OPTOUTDESK_PSEUDO_LANGUAGE)));
        QCoreApplication::installTranslator(&pseudo);
        const auto back = qScopeGuard([&pseudo] { QCoreApplication::removeTranslator(&pseudo); });
        ImportDriver driver(peopleOnTheList(40));
        auto *field = driver.page().findChild<QLineEdit *>();
        QTest::keyClicks(field,
                         driver.fileOf("Surname,Forename,DOB,Zzz\nKnown0,Given,1950-01-01,\nOther,Name,1999-99-99,\n"));
        QTest::keyClick(field, Qt::Key_Return);
        driver.desk().settle();
        const auto primary = [&driver] {
            const QList<QPushButton *> buttons = driver.page().findChildren<QPushButton *>();
            return *std::ranges::find_if(buttons, [](QPushButton *each) { return each->property("primary").toBool(); });
        };
        QTest::mouseClick(primary(), Qt::LeftButton);
        driver.desk().settle();
        // The file's own captions, cells and name; formats have the names they have everywhere.
        const QList<QRegularExpression> data{
            QRegularExpression(u"UTF-(8|16 (LE|BE))|Windows-1252|EMIS Admin_Patient|SystmOne SRPatient"_s),
            QRegularExpression(u"Surname|Forename|DOB|Zzz|Known0|Given|Other|Name|01-Jan-1950"_s)};
        QCOMPARE(textsOutsideTr(driver.page(), data), QStringList());
        QCOMPARE(controlsWithoutName(driver.page()), QStringList());
        QCOMPARE(labelsThatGuessTheirFormat(driver.page()), QStringList());
    }

    void tabGoesInReadingOrder()
    {
        ImportDriver driver;
        driver.type(driver.fileOf(ownCaptions));
        QStringList names;
        auto *start = driver.named<QPushButton>(u"Choose the patient list …"_s);
        for (QWidget *next = start; names.size() < 40;) {
            if (next->isVisible() && next->isEnabled() && !next->focusProxy() && next->focusPolicy() & Qt::TabFocus)
                names.append(next->accessibleName());
            next = next->nextInFocusChain();
            if (next == start)
                break;
        }
        QCOMPARE(names, (QStringList{u"Choose the patient list …"_s, u"File"_s, u"Preset"_s, u"Row with the column names"_s,
                                     u"Encoding"_s, u"Separator"_s, u"This file holds only some of our patients"_s,
                                     u"Column Who means"_s, u"Column When means"_s, u"Column Which means"_s,
                                     u"Name to remember these columns by"_s, u"Remember the columns"_s}));
    }
};

OPTOUTDESK_TEST(TstRegisterPage);
#include "tst_registerpage.moc"
