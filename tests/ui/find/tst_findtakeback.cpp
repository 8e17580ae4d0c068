// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/ui/find/finddesk.h"
#include "ui/printing/letterprinter.h"

#include <QApplication>
#include <QTest>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstFindTakeBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterRecordingTheBarSaysWhatWasDoneAndFindIsReadyForTheNext()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        desk.start();
        desk.find(QStringLiteral("smith"));
        QCOMPARE(desk.barText(), QString());
        desk.record(jane);
        QCOMPARE(desk.barText(), QStringLiteral("Last action: Objection recorded for SMITH, Jane. Letter queued. Undo takes "
                                                "back this objection and its letter (Ctrl+Z)"));
        QCOMPARE(desk.box()->text(), QString());
        QVERIFY(!desk.box()->isUndoAvailable());
        QCOMPARE(QApplication::focusWidget(), desk.box());
        QVERIFY(desk.shownText().contains(QStringLiteral("SMITH, Jane (Mrs)")));
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.box()->text(), QString());
    }

    void ctrlZTakesBackExactlyThatActAndOnceMoreBringsItBack()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        const PatientId adam = desk.addPerson(QStringLiteral("Adam"), QStringLiteral("Brown"));
        desk.start();
        desk.find(QStringLiteral("brown"));
        desk.record(adam);
        desk.find(QStringLiteral("smith"));
        desk.record(jane);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.barText().startsWith(QStringLiteral("Last action: Taken back: objection for SMITH, Jane.")));
        QCOMPARE(desk.state(jane), ObjectionState::None);
        QCOMPARE(desk.state(adam), ObjectionState::InForce);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.barText().startsWith(QStringLiteral("Last action: Taken back: the correction for SMITH, Jane.")));
        QCOMPARE(desk.state(jane), ObjectionState::InForce);
        QCOMPARE(desk.state(adam), ObjectionState::InForce);
    }

    void theUndoButtonDoesTheSame()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        desk.start();
        desk.record(jane);
        QTest::mouseClick(desk.button(QStringLiteral("Undo")), Qt::LeftButton);
        desk.settle();
        QCOMPARE(desk.state(jane), ObjectionState::None);
    }

    void ctrlZOfATypoInFindTakesNothingBack()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        desk.start();
        desk.record(jane);
        desk.type(QStringLiteral("smtih"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.box()->text(), QString());
        QCOMPARE(desk.state(jane), ObjectionState::InForce);
        desk.type(QStringLiteral("smith"));
        QVERIFY(desk.page->escape());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.box()->text(), QStringLiteral("smith"));
        QCOMPARE(desk.state(jane), ObjectionState::InForce);
    }

    void withNothingDoneThereIsNothingToTakeBackOrPrint()
    {
        FindDesk desk;
        desk.addJane();
        desk.start();
        QVERIFY(!desk.page->takeBack());
        desk.page->printThis();
        QCOMPARE(desk.barText(), QString());
    }

    void whatWasAlreadyInForceOrNeverWasIsSaid()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        desk.start();
        desk.record(jane);
        desk.record(jane);
        QVERIFY(desk.barText().contains(QStringLiteral("One was already in force since 02-Mar-2026.")));
        const PatientId adam = desk.addPerson(QStringLiteral("Adam"), QStringLiteral("Brown"));
        desk.record(adam, LetterChoice::None, EventKind::Withdrawal);
        QCOMPARE(desk.barText(), QStringLiteral("Last action: Withdrawal recorded for BROWN, Adam. None was in force here. "
                                                "Undo takes back this withdrawal (Ctrl+Z)"));
    }

    void whatThePrinterSaysStandsInTheBarAndTheActCanStillBeTakenBack()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        desk.start();
        desk.record(jane);
        auto *printer = desk.page->findChild<LetterPrinter *>();
        QVERIFY(printer);
        Q_EMIT printer->told(QStringLiteral("Letter 000001 printed on Reception."), true);
        desk.settle();
        QCOMPARE(desk.barText(),
                 QStringLiteral("Last action: Objection recorded for SMITH, Jane. Letter 000001 printed on Reception. Undo "
                                "takes back this objection and its letter (Ctrl+Z)"));
        QVERIFY(desk.page->takeBack());
        desk.settle();
        QCOMPARE(desk.state(jane), ObjectionState::None);
    }
};

OPTOUTDESK_TEST(TstFindTakeBack);
#include "tst_findtakeback.moc"
