// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/workqueuepage.h"

#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/printing/recordedletters.h"
#include "ui/printing/letterpanel.h"
#include "ui/widgets/lastactionbar.h"
#include "ui/widgets/sentencetable.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTranslator>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

// Two patients with an objection each, and the page in front; one of them has a restricted record.
struct Shown
{
    TestDesk desk = TestDesk(Role::Receptionist);
    PatientId jane = {};
    PatientId ann = {};
    EventUuid ofJane = {};
    EventUuid ofAnn = {};
    std::unique_ptr<WorkQueuePage> page = {};

    explicit Shown(bool record = true)
    {
        jane = desk.add(TestRegister::janeSmith());
        Patient restricted = somebody(QStringLiteral("Jones"), QStringLiteral("9990000026"));
        restricted.restricted = true;
        ann = desk.add(restricted);
        desk.start();
        if (record) {
            ofJane = recordObjection(desk, jane, QDate(2026, 1, 20));
            ofAnn = recordObjection(desk, ann);
        }
        page = std::make_unique<WorkQueuePage>(desk.workplace());
        page->resize(800, 700);
        page->show();
        page->activated();
        desk.settle();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    template <typename Widget>
    Widget *named(const QString &name)
    {
        for (Widget *widget : page->findChildren<Widget *>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    SentenceTable *letters() { return named<SentenceTable>(QStringLiteral("Letters to print")); }
    SentenceTable *coding() { return named<SentenceTable>(QStringLiteral("Objections to code")); }
    QString row(SentenceTable *table, int row)
    {
        return table->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    void press(const QString &button)
    {
        QTest::mouseClick(named<QPushButton>(button), Qt::LeftButton);
        desk.settle();
    }
    LastActionBar *bar() { return page->findChild<LastActionBar *>(); }
    QString told()
    {
        LastActionBar *last = bar();
        return last->sentence();
    }
};

}

class TstWorkQueuePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("CUPS_SERVER", "/nowhere/print-service.socket"); }

    void everyRowIsASentence()
    {
        Shown shown;
        QCOMPARE(shown.letters()->model()->rowCount(), 2);
        QCOMPARE(shown.row(shown.letters(), 0), QStringLiteral("SMITH, Jane (Mrs), born 05-Jan-1984, letter 000001 about an "
                                                               "objection, waiting since 02-Mar-2026"));
        QCOMPARE(shown.row(shown.letters(), 1),
                 QStringLiteral("JONES, Jane (Mrs), born 05-Jan-1984, letter 000002 about an "
                                "objection, waiting since 02-Mar-2026, collect at reception"));
        QCOMPARE(shown.coding()->model()->rowCount(), 2);
        const QString first = shown.row(shown.coding(), 0);
        QVERIFY2(
            first.startsWith(QStringLiteral("SMITH, Jane (Mrs), born 05-Jan-1984, NHS No. 999 000 0018, Type 1 objection "
                                            "received 20-Jan-2026, SNOMED CT code 827241000000103, ")),
            qPrintable(first));
        QVERIFY2(first.endsWith(QStringLiteral("Over a month")), qPrintable(first));
    }

    void theNhsNumberCannotBeTurnedRound()
    {
        Shown shown;
        const QStringList lines = shown.coding()->model()->index(0, 0).data(LinesRole).toStringList();
        QVERIFY(lines.join(u' ').contains(NhsNumber::parse(u"9990000018")->isolated()));
    }

    void noAddressStandsAnywhere()
    {
        Shown shown;
        for (const ShownText &text : shownTexts(*shown.page))
            QVERIFY2(!text.text.contains(QStringLiteral("High Street")), qPrintable(text.text));
    }

    void printAllWithoutAPrinterLeavesAllQueuedAndSaysSo()
    {
        Shown shown;
        shown.press(QStringLiteral("Print all"));
        QTRY_VERIFY_WITH_TIMEOUT(shown.told().contains(QStringLiteral("not printed")), 10'000);
        QVERIFY2(shown.told().contains(QStringLiteral("Still in the work queue")), qPrintable(shown.told()));
        shown.desk.settle();
        QCOMPARE(shown.letters()->model()->rowCount(), 2);
        QCOMPARE(lettersWaiting(shown.desk), 2);
        QVERIFY(!shown.bar()->canUndo());
    }

    void spacePrintsTheChosenLetterAndControlPDoesTheSame()
    {
        Shown shown;
        shown.letters()->setFocus();
        QTest::keyClick(shown.letters(), Qt::Key_Down);
        QTest::keyClick(shown.letters(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(shown.told().contains(QRegularExpression(QStringLiteral("Letter 000002 .* not printed"))),
                                 10'000);
        QTest::keyClick(shown.letters(), Qt::Key_Up);
        shown.page->printThis();
        QTRY_VERIFY_WITH_TIMEOUT(shown.told().contains(QRegularExpression(QStringLiteral("Letter 000001 .* not printed"))),
                                 10'000);
    }

    void enterAndADoubleClickOpenThePatient()
    {
        Shown shown;
        QSignalSpy wanted(&shown.desk.workplace(), &Workplace::patientWanted);
        shown.letters()->setFocus();
        QTest::keyClick(shown.letters(), Qt::Key_Return);
        QCOMPARE(wanted.last().first().value<PatientId>(), shown.jane);
        const QRect second = shown.coding()->visualRect(shown.coding()->model()->index(1, 0));
        QTest::mouseClick(shown.coding()->viewport(), Qt::LeftButton, {}, second.center());
        QTest::mouseDClick(shown.coding()->viewport(), Qt::LeftButton, {}, second.center());
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.last().first().value<PatientId>(), shown.ann);
    }

    void thePreviewOpensInPlaceAndEscapeGoesBack()
    {
        Shown shown;
        shown.letters()->setFocus();
        shown.press(QStringLiteral("Preview"));
        auto *panel = shown.page->findChild<LetterPanel *>();
        QVERIFY(panel->isVisible());
        QVERIFY(!shown.letters());
        QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(shown.page->escape());
        QVERIFY(!panel->isVisible());
        QVERIFY(shown.letters()->hasFocus());
        QVERIFY(!shown.page->escape());
        QVERIFY(!isIssued(shown.desk, shown.ofJane));
    }

    void markedAsCodedItLeavesTheListAndUndoBringsItBack()
    {
        Shown shown;
        QSignalSpy changed(&shown.desk.workplace(), &Workplace::changed);
        shown.press(QStringLiteral("Mark as coded"));
        QCOMPARE(shown.coding()->model()->rowCount(), 1);
        QCOMPARE(shown.told(),
                 QStringLiteral("Last action: Marked as coded on 02-Mar-2026: SMITH, Jane (Mrs), Type 1 objection"));
        QCOMPARE(changed.last().first().value<Change>(), Change::Coded);
        QVERIFY(shown.bar()->canUndo());
        shown.press(QStringLiteral("Undo"));
        QCOMPARE(shown.coding()->model()->rowCount(), 2);
        QVERIFY(shown.told().startsWith(QStringLiteral("Last action: Taken back")));
        QVERIFY(!shown.bar()->canUndo());
        QVERIFY(!shown.page->takeBack());
    }

    void theKeyTakesTheMarkBackToo()
    {
        Shown shown;
        shown.coding()->setFocus();
        QTest::keyClick(shown.coding(), Qt::Key_Space);
        shown.desk.settle();
        QCOMPARE(shown.coding()->model()->rowCount(), 1);
        QVERIFY(shown.page->takeBack());
        shown.desk.settle();
        QCOMPARE(shown.coding()->model()->rowCount(), 2);
    }

    void theDayOfCodingIsTypedAndARefusedDayMarksNothing()
    {
        Shown shown;
        auto *day = shown.named<QLineEdit>(QStringLiteral("Coded on"));
        QCOMPARE(day->text(), QStringLiteral("02-Mar-2026"));
        day->selectAll();
        QTest::keyClicks(day, QStringLiteral("1/1/26"));
        QTest::keyClick(day, Qt::Key_Return);
        shown.desk.settle();
        QCOMPARE(shown.coding()->model()->rowCount(), 2); // before the request reached the practice
        QVERIFY(!shown.bar()->canUndo());
        day->selectAll();
        QTest::keyClicks(day, QStringLiteral("3/3/2026"));
        QVERIFY(!shown.named<QPushButton>(QStringLiteral("Mark as coded"))->isEnabled());
        day->selectAll();
        QTest::keyClicks(day, QStringLiteral("1/2/26"));
        QTest::keyClick(day, Qt::Key_Return);
        shown.desk.settle();
        QVERIFY(shown.told().contains(QStringLiteral("Marked as coded on 01-Feb-2026")));
    }

    void theCodeOfTheChosenSchemeIsCopiedAndUndoStays()
    {
        Shown shown;
        shown.press(QStringLiteral("Mark as coded"));
        auto *scheme = shown.named<QComboBox>(QStringLiteral("Code scheme"));
        scheme->setFocus();
        QTest::keyClick(scheme, Qt::Key_Down);
        shown.press(QStringLiteral("Copy code"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("XaZ89"));
        QVERIFY(shown.bar()->canUndo());
        shown.coding()->setFocus();
        QGuiApplication::clipboard()->clear();
        QTest::keySequence(shown.coding(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("XaZ89"));
    }

    void aCodeThatNobodyConfirmedIsMarkedInWords()
    {
        Shown shown;
        QVERIFY(shown.desk.ask([patient = shown.jane](OpenRegister &reg) {
            RecordingAct act;
            act.request.patient = patient;
            act.request.type = QStringLiteral("type1");
            act.request.kind = EventKind::Withdrawal;
            return reg.recorder().record(act);
        }));
        shown.page->refresh();
        shown.desk.settle();
        const int last = shown.coding()->model()->rowCount() - 1;
        QVERIFY2(shown.row(shown.coding(), last).contains(QStringLiteral("not confirmed")),
                 qPrintable(shown.row(shown.coding(), last)));
    }

    void aSavedLetterLeavesTheListWithoutAsking()
    {
        Shown shown;
        QTemporaryDir folder;
        QVERIFY(shown.desk.ask([event = shown.ofJane, file = folder.filePath(QStringLiteral("l.pdf"))](OpenRegister &reg) {
            return reg.letters().issueToPdf(event, file);
        }));
        shown.desk.workplace().announce(Change::LetterIssued);
        shown.desk.settle();
        QCOMPARE(shown.letters()->model()->rowCount(), 1);
    }

    void emptyListsSayWhatComesThere()
    {
        Shown shown(false);
        QVERIFY(shown.letters()->accessibleDescription().startsWith(QStringLiteral("No letter is waiting")));
        QVERIFY(shown.coding()->accessibleDescription().startsWith(QStringLiteral("Nothing waits to be coded")));
        QVERIFY(!shown.named<QPushButton>(QStringLiteral("Print all"))->isEnabled());
        QVERIFY(!shown.named<QPushButton>(QStringLiteral("Mark as coded"))->isEnabled());
        QVERIFY(shown.page->firstFocus());
        shown.page->printQueue();
        shown.desk.settle();
        QVERIFY(!shown.bar()->canUndo());
    }

    void theKeysFollowTheOrderOfReading()
    {
        Shown shown;
        shown.letters()->setFocus();
        QStringList names;
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            names.append(QApplication::focusWidget()->accessibleName());
        }
        const QStringList expected{QStringLiteral("Print all"),   QStringLiteral("Print"),
                                   QStringLiteral("Preview"),     QStringLiteral("Objections to code"),
                                   QStringLiteral("Code scheme"), QStringLiteral("Copy code"),
                                   QStringLiteral("Coded on"),    QStringLiteral("Calendar for Coded on")};
        QCOMPARE(names, expected);
    }

    void everythingIsNamedAndPlainText()
    {
        Shown shown;
        QCOMPARE(controlsWithoutName(*shown.page), QStringList());
        QCOMPARE(labelsThatGuessTheirFormat(*shown.page), QStringList());
    }

    void everyWordIsTranslated()
    {
        QTranslator pseudo;
        QVERIFY(pseudo.load(QStringLiteral(OPTOUTDESK_PSEUDO_LANGUAGE)));
        QCoreApplication::installTranslator(&pseudo);
        Shown shown;
        const QStringList outside = textsOutsideTr(
            *shown.page, {QRegularExpression(QStringLiteral("(SMITH|JONES), Jane \\(Mrs\\)|\\d\\d-\\w{3}-\\d{4}|Type 1"))});
        QCoreApplication::removeTranslator(&pseudo);
        QCOMPARE(outside, QStringList());
    }
};

OPTOUTDESK_TEST(TstWorkQueuePage);
#include "tst_workqueuepage.moc"
