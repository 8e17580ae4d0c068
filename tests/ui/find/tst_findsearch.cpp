// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/ui/find/finddesk.h"

#include <QApplication>
#include <QClipboard>
#include <QSettings>
#include <QTest>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstFindSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsOneSpokenSentence()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        desk.type(QStringLiteral("smi"));
        QCOMPARE(desk.row(0), QStringLiteral("SMITH, Jane (Mrs), born 05-Jan-1984, 42 years, Female, NHS No. 999 000 0018, "
                                             "12 High Street, Leeds, LS2 7AA, no objection recorded"));
        QVERIFY(desk.shownText().contains(QStringLiteral("1 patient")));
    }

    void theTopHitIsChosenAndKeysMoveWhileTheCursorStaysInTheBox()
    {
        FindDesk desk;
        desk.addPerson(QStringLiteral("Adam"), QStringLiteral("Brown"));
        desk.addPerson(QStringLiteral("Bert"), QStringLiteral("Brown"));
        desk.addPerson(QStringLiteral("Carl"), QStringLiteral("Brown"));
        desk.start();
        desk.type(QStringLiteral("brown"));
        QVERIFY(desk.chosenRow().startsWith(QStringLiteral("BROWN, Adam")));
        desk.press(Qt::Key_Down);
        QVERIFY(desk.chosenRow().startsWith(QStringLiteral("BROWN, Bert")));
        QCOMPARE(desk.box()->accessibleDescription(), desk.chosenRow());
        desk.press(Qt::Key_PageDown);
        QVERIFY(desk.chosenRow().startsWith(QStringLiteral("BROWN, Carl")));
        desk.press(Qt::Key_Down);
        QVERIFY(desk.chosenRow().startsWith(QStringLiteral("BROWN, Carl")));
        desk.press(Qt::Key_PageUp);
        QVERIFY(desk.chosenRow().startsWith(QStringLiteral("BROWN, Adam")));
        QCOMPARE(QApplication::focusWidget(), desk.box());
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.shownText().contains(QStringLiteral("BROWN, Bert")));
        QCOMPARE(QApplication::focusWidget(), desk.box());
        QCOMPARE(desk.box()->selectedText(), QStringLiteral("brown"));
    }

    void enterBeforeTheAnswerOpensTheTopHitOfWhatWasTyped()
    {
        FindDesk desk;
        desk.addPerson(QStringLiteral("Adam"), QStringLiteral("Brown"));
        desk.addJane();
        desk.start();
        QTest::keyClicks(desk.box(), QStringLiteral("smith"));
        QTest::keyClick(desk.box(), Qt::Key_Return);
        desk.settle();
        desk.settle();
        QVERIFY(desk.shownText().contains(QStringLiteral("SMITH, Jane (Mrs)")));
    }

    void aMnemonicTypedBeforeThePatientIsOpenIsKeptAndIsNoText()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        QTest::keyClicks(desk.box(), QStringLiteral("smith"));
        QTest::keyClick(desk.box(), Qt::Key_Return);
        QTest::keyClick(desk.box(), Qt::Key_W, Qt::AltModifier);
        desk.settle();
        desk.settle();
        QCOMPARE(desk.box()->text(), QStringLiteral("smith"));
        QVERIFY(desk.sees(desk.page->findChild<RecordPanel *>()));
    }

    void enterBeforeTheAnswerOpensNobodyWhoseNameIsOnlySimilar()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        QTest::keyClicks(desk.box(), QStringLiteral("smyth"));
        QTest::keyClick(desk.box(), Qt::Key_Return);
        desk.settle();
        desk.settle();
        QVERIFY(desk.sees(desk.list()));
        QVERIFY(desk.shownText().contains(QStringLiteral("No exact match. Similar names:")));
        QVERIFY(!desk.sees(desk.button(QStringLiteral("Record objection"))));
    }

    // A scanner types faster than anybody and presses Enter at once, with the marks its code is printed with.
    void enterOfAScannerRightBehindTheDigitsOpensThePatient()
    {
        for (const QString &scanned : {QStringLiteral("9990000018"), QStringLiteral("*9990000018*"),
                                       QStringLiteral("]C19990000018"), QStringLiteral("999 000 0018")}) {
            FindDesk desk;
            desk.addPerson(QStringLiteral("Adam"), QStringLiteral("Brown"));
            desk.addJane();
            desk.start();
            QTest::keyClicks(desk.box(), scanned);
            QTest::keyClick(desk.box(), Qt::Key_Return);
            desk.settle();
            desk.settle();
            QVERIFY2(desk.sees(desk.button(QStringLiteral("Record objection"))), qPrintable(scanned));
            QVERIFY2(desk.shownText().contains(QStringLiteral("SMITH, Jane (Mrs)")), qPrintable(scanned));
        }
    }

    void aPastedLineFindsItsPatientHoweverLongAndOnHoweverManyLinesItIs()
    {
        const QString line = QStringLiteral("Smith\nJane\t05/01/1984\r\n\"9990000018\";12 High Street\n");
        for (const QString &copied : {line, QString(QStringLiteral("Blah; ").repeated(60) + line)}) {
            FindDesk desk;
            desk.addPerson(QStringLiteral("Adam"), QStringLiteral("Brown"));
            desk.addJane();
            desk.start();
            QApplication::clipboard()->setText(copied);
            QTest::keyClick(desk.box(), Qt::Key_V, Qt::ControlModifier);
            QTest::keyClick(desk.box(), Qt::Key_Return);
            desk.settle();
            desk.settle();
            QVERIFY(desk.sees(desk.button(QStringLiteral("Record objection"))));
            QVERIFY(desk.shownText().contains(QStringLiteral("SMITH, Jane (Mrs)")));
        }
    }

    void enterOpensNobodyWhenThePastedNumberIsSomebodyElses()
    {
        for (const QString &copied :
             {QStringLiteral("BROWNLEE, Jane 9990000018"), QStringLiteral("Smith;Jane;06/01/1984;9990000018")}) {
            FindDesk desk;
            desk.addJane();
            desk.start();
            QApplication::clipboard()->setText(copied);
            QTest::keyClick(desk.box(), Qt::Key_V, Qt::ControlModifier);
            QTest::keyClick(desk.box(), Qt::Key_Return);
            desk.settle();
            desk.settle();
            QVERIFY(desk.row(0).startsWith(QStringLiteral("SMITH, Jane")));
            QVERIFY(!desk.sees(desk.button(QStringLiteral("Record objection"))));
        }
    }

    void answersToWhatNoLongerStandsInTheBoxAreDropped()
    {
        FindDesk desk;
        desk.addJane();
        desk.addPerson(QStringLiteral("Adam"), QStringLiteral("Brown"));
        desk.start();
        QTest::keyClicks(desk.box(), QStringLiteral("brown"));
        desk.box()->selectAll();
        QTest::keyClicks(desk.box(), QStringLiteral("smith"));
        desk.settle();
        QCOMPARE(desk.list()->model()->rowCount(), 1);
        QVERIFY(desk.row(0).startsWith(QStringLiteral("SMITH")));

        QTest::keyClicks(desk.box(), QStringLiteral(" x"));
        desk.box()->selectAll();
        QTest::keyClick(desk.box(), Qt::Key_Delete);
        desk.settle();
        QCOMPARE(desk.list()->model()->rowCount(), 0);
        QVERIFY(desk.shownText().contains(QStringLiteral("Who is it about?")));
    }

    void atMostFiftyRowsAreShownWithTheirNumber()
    {
        FindDesk desk;
        for (int i = 0; i < 60; ++i)
            desk.addPerson(QStringLiteral("Given%1").arg(i), QStringLiteral("Longlist"));
        desk.start();
        desk.type(QStringLiteral("longlist"));
        QCOMPARE(desk.list()->model()->rowCount(), 50);
        QVERIFY(desk.shownText().contains(QStringLiteral("50 of 60, keep typing")));
        QVERIFY(desk.row(0).endsWith(QStringLiteral("similar name")));
    }

    void nobodyFoundSaysWhatElseToTry()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        desk.type(QStringLiteral("qqqq"));
        QVERIFY(desk.shownText().contains(QStringLiteral("Nobody found for “qqqq”")));
        QVERIFY(desk.shownText().contains(QStringLiteral("Search by date of birth")));
        desk.press(Qt::Key_Escape); // the window's shortcut, not here
        desk.box()->selectAll();
        desk.type(QStringLiteral("999 000 0019"));
        QVERIFY(desk.shownText().contains(QStringLiteral("These ten digits are not an NHS number")));
    }

    void downInTheEmptyBoxShowsTheLastPatientsOpened()
    {
        FindDesk desk;
        desk.addJane();
        desk.addPerson(QStringLiteral("Adam"), QStringLiteral("Brown"));
        desk.start();
        desk.press(Qt::Key_Down);
        QVERIFY(desk.shownText().contains(QStringLiteral("You have not opened a patient yet")));
        QVERIFY(desk.page->escape());
        desk.find(QStringLiteral("jane"));
        desk.box()->selectAll();
        desk.find(QStringLiteral("adam"));
        QVERIFY(desk.page->escape());
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.list()->model()->rowCount(), 2);
        QVERIFY(desk.sees(desk.list()));
        QVERIFY(desk.chosenRow().startsWith(QStringLiteral("BROWN, Adam")));
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.shownText().contains(QStringLiteral("SMITH, Jane (Mrs)")));
    }

    void upInTheEmptyBoxRecallsTheLastSearchAndNoFileHoldsIt()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.box()->text(), QString());
        desk.type(QStringLiteral("smith"));
        QVERIFY(desk.page->escape());
        QCOMPARE(desk.box()->text(), QString());
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.box()->text(), QStringLiteral("smith"));
        const QSettings settings;
        for (const QString &key : settings.allKeys())
            QVERIFY(!settings.value(key).toString().contains(QStringLiteral("smith")));
    }

    void escapeClosesWhatIsOpenStepByStep()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        QVERIFY(!desk.page->escape());
        desk.find(QStringLiteral("smith"));
        desk.press(Qt::Key_O, Qt::AltModifier);
        const auto *panel = desk.page->findChild<RecordPanel *>();
        QVERIFY(desk.sees(panel));
        QVERIFY(desk.page->escape());
        QVERIFY(!desk.sees(panel));
        QCOMPARE(desk.box()->text(), QStringLiteral("smith"));
        QVERIFY(desk.page->escape());
        QCOMPARE(desk.box()->text(), QString());
        QVERIFY(!desk.page->escape());
    }

    void aNextSearchTakesThePatientAway()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        desk.find(QStringLiteral("smith"));
        QVERIFY(desk.sees(desk.button(QStringLiteral("Record objection"))));
        desk.type(QStringLiteral("j"));
        QCOMPARE(desk.box()->text(), QStringLiteral("j"));
        QVERIFY(!desk.sees(desk.button(QStringLiteral("Record objection"))));
        QVERIFY(desk.sees(desk.list()));
    }

    void listAndPatientStandSideBySideWhereThereIsRoom()
    {
        FindDesk desk;
        desk.addJane();
        desk.start(QSize(1900, 900));
        desk.find(QStringLiteral("smith"));
        QVERIFY(desk.sees(desk.list()));
        QVERIFY(desk.sees(desk.button(QStringLiteral("Record objection"))));
        desk.page->resize(850, 700);
        desk.settle();
        QVERIFY(!desk.sees(desk.list()));
        QTest::mouseClick(desk.button(QStringLiteral("Back to the list")), Qt::LeftButton);
        QVERIFY(desk.sees(desk.list()));
        QCOMPARE(QApplication::focusWidget(), desk.box());
    }

    void aClickOnARowOpensThePatient()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        desk.type(QStringLiteral("smith"));
        const QRect row = desk.list()->visualRect(desk.list()->model()->index(0, 0));
        QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, {}, row.center());
        desk.settle();
        QVERIFY(desk.sees(desk.button(QStringLiteral("Record objection"))));
    }
};

OPTOUTDESK_TEST(TstFindSearch);
#include "tst_findsearch.moc"
