// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/shell/shellwindow.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/workarea.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfThePracticeIsLeftInALockedWindow();
    void thePasswordBringsBackTheDraftAndTheCursor();
    void aWrongPasswordOpensNothing();
    void nobodyAtTheDeskLocksIt();
    void whoeverTypesKeepsItOpen();
    void whatStandsOpenIsClosed();
    void noKeyLeadsPastTheLock();
    void someoneElseSignsInAndTheDraftIsAskedAboutFirst();
    void theDeskChangesHandsByKeyAndTheLockStaysBehindIt();
    void aWrongPasswordOfSomeoneElseChangesNothing();
    void aLockedWindowCanBeClosed();
};

namespace {

struct AtDesk
{
    AtDesk()
    {
        jane = reg.add(TestRegister::janeSmith());
        shell.open(reg.path());
        shell.signIn(QStringLiteral("jo"));
    }

    // Something half typed: on the one page that has fields from the start.
    void draft()
    {
        ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
        shell.type(QStringLiteral("Practice phone"), QStringLiteral("0113 000"));
    }

    void lock()
    {
        ShellWindow::key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(shell.shown(QStringLiteral("Unlock")));
    }

    void unlock()
    {
        shell.type(QStringLiteral("Password"), testPassword);
        ShellWindow::key(Qt::Key_Return);
        shell.await(QStringLiteral("Lock"));
    }

    void changeTo(const QString &userName, const QString &password)
    {
        shell.type(QStringLiteral("User name"), userName);
        shell.type(QStringLiteral("Password"), password);
        shell.press(QStringLiteral("Change user"));
    }

    TestRegister reg;
    PatientId jane;
    ShellWindow shell;
};

}

void TstLock::nothingOfThePracticeIsLeftInALockedWindow()
{
    AtDesk desk;
    desk.shell.window().findChild<WorkArea *>()->workplace().openPatient(desk.jane);
    QVERIFY(desk.shell.sees(QStringLiteral("SMITH")));
    desk.draft();
    desk.lock();
    QCOMPARE(desk.shell.focusName(), QStringLiteral("Password"));
    QStringList all;
    for (const ShownText &shown : shownTexts(desk.shell.window()))
        all.append(shown.text);
    for (const QLineEdit *edit : desk.shell.window().findChildren<QLineEdit *>())
        all.append(edit->text());
    for (const QString &secret :
         {QStringLiteral("Elm Lane"), QStringLiteral("0113"), QStringLiteral("SMITH"), QStringLiteral("Jane"),
          QStringLiteral("999 000 0018"), QStringLiteral("High Street"), QStringLiteral("JO")}) {
        for (const QString &text : all)
            QVERIFY2(!text.contains(secret), qPrintable(text));
    }
}

void TstLock::thePasswordBringsBackTheDraftAndTheCursor()
{
    AtDesk desk;
    desk.draft();
    desk.lock();
    desk.unlock();
    QCOMPARE(desk.shell.window().windowTitle(), QStringLiteral("Elm Lane Surgery – OptOut Desk"));
    QCOMPARE(desk.shell.focusName(), QStringLiteral("Practice phone"));
    QCOMPARE(desk.shell.shown<QLineEdit>(QStringLiteral("Practice phone"))->text(), QStringLiteral("0113 000"));
}

void TstLock::aWrongPasswordOpensNothing()
{
    AtDesk desk;
    desk.lock();
    desk.shell.type(QStringLiteral("Password"), QStringLiteral("a wrong password"));
    desk.shell.press(QStringLiteral("Unlock"));
    QVERIFY(waitFor([&] { return desk.shell.visibleText().contains(QStringLiteral("is not right")); }));
    QVERIFY(desk.shell.shown(QStringLiteral("Unlock")));
    QVERIFY(desk.shell.shown<QLineEdit>(QStringLiteral("Password"))->text().isEmpty());
    QCOMPARE(desk.shell.focusName(), QStringLiteral("Password"));
}

void TstLock::nobodyAtTheDeskLocksIt()
{
    AtDesk desk;
    desk.shell.window().idleWatch().setPatience(std::chrono::milliseconds(150));
    desk.shell.window().idleWatch().start();
    QVERIFY(waitFor([&] { return desk.shell.shown(QStringLiteral("Unlock")) != nullptr; }, 3'000));
}

void TstLock::whoeverTypesKeepsItOpen()
{
    AtDesk desk;
    ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
    desk.shell.window().idleWatch().setPatience(std::chrono::milliseconds(600));
    desk.shell.window().idleWatch().start();
    for (int i = 0; i < 12; ++i) {
        QTest::keyClicks(desk.shell.await(QStringLiteral("Practice phone")), QStringLiteral("1"));
        QTest::qWait(100);
    }
    QVERIFY(desk.shell.shown(QStringLiteral("Lock")));
}

void TstLock::whatStandsOpenIsClosed()
{
    AtDesk desk;
    QDialog dialog(&desk.shell.window());
    dialog.open();
    desk.shell.window().idleWatch().setPatience(std::chrono::milliseconds(50));
    desk.shell.window().idleWatch().start();
    QVERIFY(waitFor([&] { return desk.shell.shown(QStringLiteral("Unlock")) != nullptr; }, 3'000));
    QVERIFY(!dialog.isVisible());
}

void TstLock::noKeyLeadsPastTheLock()
{
    AtDesk desk;
    desk.lock();
    for (const auto &[pressed, modifiers] :
         {std::pair{Qt::Key_Escape, Qt::NoModifier}, std::pair{Qt::Key_F3, Qt::NoModifier},
          std::pair{Qt::Key_F1, Qt::NoModifier}, std::pair{Qt::Key_F5, Qt::NoModifier},
          std::pair{Qt::Key_1, Qt::ControlModifier}, std::pair{Qt::Key_6, Qt::ControlModifier},
          std::pair{Qt::Key_F, Qt::ControlModifier}, std::pair{Qt::Key_P, Qt::ControlModifier},
          std::pair{Qt::Key_Z, Qt::ControlModifier}, std::pair{Qt::Key_Slash, Qt::ControlModifier},
          std::pair{Qt::Key_L, Qt::ControlModifier}}) {
        ShellWindow::key(pressed, modifiers);
        QVERIFY2(desk.shell.shown(QStringLiteral("Unlock")), qPrintable(QKeySequence(pressed).toString()));
        QVERIFY(!desk.shell.shown(QStringLiteral("Lock")));
    }
}

void TstLock::someoneElseSignsInAndTheDraftIsAskedAboutFirst()
{
    AtDesk desk;
    desk.draft();
    desk.lock();
    NextQuestion question1(QStringLiteral("Stay"));
    desk.shell.press(QStringLiteral("Someone else signs in"));
    QVERIFY(question1.wasAsked());
    QVERIFY(desk.shell.shown(QStringLiteral("Unlock")));
    NextQuestion question2(QStringLiteral("Leave"));
    desk.shell.press(QStringLiteral("Someone else signs in"));
    QVERIFY(question2.wasAsked());
    desk.changeTo(QStringLiteral("sam"), testPassword);
    QVERIFY(desk.shell.await(QStringLiteral("Signed in: SAM")));
    QVERIFY(!desk.shell.shown(QStringLiteral("Administration")));
}

void TstLock::theDeskChangesHandsByKeyAndTheLockStaysBehindIt()
{
    AtDesk desk;
    ShellWindow::key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.shell.focusName(), QStringLiteral("User name"));
    QVERIFY(!desk.shell.visibleText().contains(QStringLiteral("Elm Lane")));
    desk.shell.press(QStringLiteral("Back"));
    QVERIFY(desk.shell.shown(QStringLiteral("Unlock"))); // nobody gets into the other one's session without a password
    desk.unlock();
    desk.shell.press(QStringLiteral("Change user"));
    desk.changeTo(QStringLiteral("sam"), testPassword);
    QVERIFY(desk.shell.await(QStringLiteral("Signed in: SAM")));
}

void TstLock::aWrongPasswordOfSomeoneElseChangesNothing()
{
    AtDesk desk;
    ShellWindow::key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    desk.changeTo(QStringLiteral("sam"), QStringLiteral("a wrong password"));
    QVERIFY(desk.shell.sees(QStringLiteral("is not right")));
    desk.shell.press(QStringLiteral("Back"));
    desk.unlock();
    QVERIFY(desk.shell.shown(QStringLiteral("Signed in: JO")));
}

void TstLock::aLockedWindowCanBeClosed()
{
    AtDesk desk;
    desk.lock();
    desk.shell.window().close();
    QVERIFY(waitFor([&] { return !desk.shell.window().isVisible(); }));
    desk.shell.destroy();
    for (const QWidget *widget : QApplication::topLevelWidgets())
        QVERIFY(!qobject_cast<const WorkArea *>(widget));
}

OPTOUTDESK_TEST(TstLock);
#include "tst_lock.moc"
