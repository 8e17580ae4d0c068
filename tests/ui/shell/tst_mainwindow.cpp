// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/shell/shellwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/workarea.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReceptionistSeesFindAndTheWorkQueueOnly();
    void aManagerSeesEveryPageThatExists();
    void everyPageHasItsKey();
    void noPartOfAPageComesUpAsAWindowOfItsOwn();
    void keysOfPagesThatOnesRoleLacksDoNothing();
    void f3AndCtrlFLeadToFindFromAnywhereAlsoFromHelp();
    void escClosesTheFormAndThenGoesToFind();
    void anEmptyRegisterOffersTheThreeWaysToGoOn();
    void signingOutWithADraftAsksAndStaysByDefault();
    void signingOutWithoutADraftAsksNothing();
    void closingWithADraftAsks();
    void theTitleFollowsThePracticesName();
    void textSizeAndAppearanceAreKeptForTheNextTime();
    void anActHasOneMnemonicInTheMenu();
    void theWindowRemembersNothingOfPatients();
    void everyControlHasAName();
    void nothingReadsDataAsMarkup();
    void largeTextFitsASmallScreen();
};

namespace {

// A widget that is shown before it stands in its page flashes up as a window and takes the keys with it.
class WindowWatch : public QObject
{
public:
    explicit WindowWatch(const QWidget &window) : m_window(window) { qApp->installEventFilter(this); }
    QStringList seen() { return m_seen; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType()) {
            const auto *widget = static_cast<QWidget *>(watched);
            if (widget->isWindow() && widget != &m_window)
                m_seen.append(QString::fromLatin1(widget->metaObject()->className()) % u' ' % widget->accessibleName());
        }
        return false;
    }

private:
    const QWidget &m_window;
    QStringList m_seen;
};

struct AtDesk
{
    explicit AtDesk(const QString &userName = QStringLiteral("jo"))
    {
        jane = reg.add(TestRegister::janeSmith());
        shell.open(reg.path());
        shell.signIn(userName);
    }

    PageId page() { return shell.window().findChild<WorkArea *>()->currentPage()->id(); }
    void trigger(const QString &text)
    {
        for (QAction *action : shell.window().actions()) {
            if (action->text().remove(u'&') == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    }
    void draft()
    {
        ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
        shell.type(QStringLiteral("Practice phone"), QStringLiteral("0113 000"));
    }

    TestRegister reg;
    PatientId jane;
    ShellWindow shell;
};

}

void TstMainWindow::aReceptionistSeesFindAndTheWorkQueueOnly()
{
    const AtDesk desk(QStringLiteral("sam"));
    QVERIFY(desk.shell.shown(QStringLiteral("Find")));
    QVERIFY(desk.shell.shown(QStringLiteral("Work queue")));
    for (const QString &name : {QStringLiteral("Statistics"), QStringLiteral("Register"), QStringLiteral("Administration"),
                                QStringLiteral("Campaign")})
        QVERIFY2(!desk.shell.shown(name), qPrintable(name));
}

void TstMainWindow::aManagerSeesEveryPageThatExists()
{
    const AtDesk desk;
    for (const QString &name : {QStringLiteral("Find"), QStringLiteral("Work queue"), QStringLiteral("Statistics"),
                                QStringLiteral("Register"), QStringLiteral("Administration")})
        QVERIFY2(desk.shell.shown<QPushButton>(name), qPrintable(name));
    QVERIFY(!desk.shell.shown(QStringLiteral("Campaign")));
}

void TstMainWindow::everyPageHasItsKey()
{
    AtDesk desk;
    for (const PageId id : {PageId::WorkQueue, PageId::Statistics, PageId::Register, PageId::Administration, PageId::Find}) {
        ShellWindow::key(static_cast<Qt::Key>(Qt::Key_0 + static_cast<int>(id)), Qt::ControlModifier);
        QVERIFY(desk.page() == id);
    }
    ShellWindow::key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(desk.page() == PageId::Find);
    desk.shell.press(QStringLiteral("Work queue"));
    QVERIFY(desk.page() == PageId::WorkQueue);
}

void TstMainWindow::noPartOfAPageComesUpAsAWindowOfItsOwn()
{
    for (const bool withPatients : {false, true}) {
        TestRegister reg;
        if (withPatients)
            reg.add(TestRegister::janeSmith());
        ShellWindow shell;
        WindowWatch watch(shell.window());
        shell.open(reg.path());
        shell.signIn(QStringLiteral("jo"));
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_5, Qt::Key_6}) {
            QTest::keyClick(&shell.window(), key, Qt::ControlModifier);
            QTest::qWait(300);
        }
        const QStringList seen = watch.seen();
        QVERIFY2(seen.isEmpty(), qPrintable(seen.join(u'\n')));
    }
}

void TstMainWindow::keysOfPagesThatOnesRoleLacksDoNothing()
{
    AtDesk desk(QStringLiteral("sam"));
    for (const Qt::Key key : {Qt::Key_3, Qt::Key_5, Qt::Key_6}) {
        ShellWindow::key(key, Qt::ControlModifier);
        QVERIFY(desk.page() == PageId::Find);
    }
}

void TstMainWindow::f3AndCtrlFLeadToFindFromAnywhereAlsoFromHelp()
{
    AtDesk desk;
    ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
    ShellWindow::key(Qt::Key_F3);
    QVERIFY(desk.page() == PageId::Find);
    ShellWindow::key(Qt::Key_5, Qt::ControlModifier);
    ShellWindow::key(Qt::Key_F1);
    ShellWindow::key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(desk.page() == PageId::Find);
    QVERIFY(desk.shell.shown(QStringLiteral("Lock")));
}

void TstMainWindow::escClosesTheFormAndThenGoesToFind()
{
    AtDesk desk;
    ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
    desk.shell.press(QStringLiteral("Add a user"));
    QVERIFY(desk.shell.shown(QStringLiteral("User name")));
    ShellWindow::key(Qt::Key_Escape);
    QVERIFY(desk.page() == PageId::Administration);
    QVERIFY(!desk.shell.shown(QStringLiteral("User name")));
    ShellWindow::key(Qt::Key_Escape);
    QVERIFY(desk.page() == PageId::Find);
}

void TstMainWindow::anEmptyRegisterOffersTheThreeWaysToGoOn()
{
    const TestRegister reg;
    ShellWindow shell;
    shell.open(reg.path());
    shell.signIn(QStringLiteral("sam"));
    QVERIFY(!shell.shown(QStringLiteral("Import the patient list"))); // a manager's act
    QSignalSpy asked(&shell.window(), &MainWindow::demonstrationAsked);
    shell.press(QStringLiteral("Try with sample patients"));
    QCOMPARE(asked.count(), 1);
    shell.press(QStringLiteral("Read the guide"));
    QVERIFY(shell.sees(QStringLiteral("First steps: the guide")));
    ShellWindow::key(Qt::Key_Escape);
    QCOMPARE(shell.focusName(), QStringLiteral("Read the guide"));
}

void TstMainWindow::signingOutWithADraftAsksAndStaysByDefault()
{
    AtDesk desk;
    desk.draft();
    NextQuestion question1;
    desk.trigger(QStringLiteral("Sign out"));
    QVERIFY(question1.wasAsked());
    QCOMPARE(desk.shell.shown<QLineEdit>(QStringLiteral("Practice phone"))->text(), QStringLiteral("0113 000"));
    NextQuestion question2(QStringLiteral("Leave"));
    desk.trigger(QStringLiteral("Sign out"));
    QVERIFY(question2.wasAsked());
    desk.shell.await(QStringLiteral("Sign in"));
    QCOMPARE(desk.shell.window().windowTitle(), QStringLiteral("OptOut Desk"));
    QVERIFY(!desk.shell.window().findChild<WorkArea *>());
}

void TstMainWindow::signingOutWithoutADraftAsksNothing()
{
    AtDesk desk;
    NextQuestion question3(QStringLiteral("Stay"));
    desk.trigger(QStringLiteral("Sign out"));
    desk.shell.await(QStringLiteral("Sign in"));
    QVERIFY(!question3.wasAsked());
    QCOMPARE(desk.shell.focusName(), QStringLiteral("User name"));
}

void TstMainWindow::closingWithADraftAsks()
{
    AtDesk desk;
    desk.draft();
    NextQuestion question4(QStringLiteral("Stay"));
    QVERIFY(!desk.shell.window().close());
    QVERIFY(question4.wasAsked());
    QVERIFY(desk.shell.window().isVisible());
}

void TstMainWindow::theTitleFollowsThePracticesName()
{
    AtDesk desk;
    ShellWindow::key(Qt::Key_6, Qt::ControlModifier);
    desk.shell.type(QStringLiteral("Practice name"), QStringLiteral("Oak Road Surgery"));
    desk.shell.press(QStringLiteral("Save practice details"));
    QVERIFY(waitFor([&] { return desk.shell.window().windowTitle() == QStringLiteral("Oak Road Surgery – OptOut Desk"); },
                    5'000));
}

void TstMainWindow::textSizeAndAppearanceAreKeptForTheNextTime()
{
    ShellWindow shell;
    shell.open(shell.folder() % QStringLiteral("/new.optout"));
    ShellWindow::key(Qt::Key_Plus, Qt::ControlModifier);
    ShellWindow::key(Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(shell.theme().textSize(), 120);
    ShellWindow::key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(WindowSettings().textSize(), 110);
    ShellWindow::key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(WindowSettings().textSize(), 100);
    for (int i = 0; i < 15; ++i)
        ShellWindow::key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(shell.theme().textSize(), Theme::largestText);
    shell.theme().setAppearance(Appearance::Dark);
    QCOMPARE(WindowSettings().appearance(), Appearance::Dark);
}

void TstMainWindow::anActHasOneMnemonicInTheMenu()
{
    const ShellWindow shell;
    for (const QMenu *menu : const_cast<ShellWindow &>(shell).window().findChildren<QMenu *>()) {
        QMap<QString, QString> taken;
        for (const QAction *action : menu->actions()) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(action->text());
            if (action->isSeparator())
                continue;
            QVERIFY2(!mnemonic.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!taken.contains(mnemonic.toString()),
                     qPrintable(action->text() % QStringLiteral(" / ") % taken.value(mnemonic.toString())));
            taken.insert(mnemonic.toString(), action->text());
        }
    }
}

void TstMainWindow::theWindowRemembersNothingOfPatients()
{
    AtDesk desk;
    desk.shell.window().findChild<WorkArea *>()->workplace().openPatient(desk.jane);
    QVERIFY(desk.shell.sees(QStringLiteral("SMITH")));
    desk.shell.window().close(); // after the backup
    QVERIFY(waitFor([&] { return !desk.shell.window().isVisible(); }));
    QFile file(desk.shell.folder() % QStringLiteral("/settings/optout-desk/optout-desk.ini"));
    QVERIFY(file.open(QFile::ReadOnly));
    static const QStringList allowed{QStringLiteral("window/appearance"), QStringLiteral("window/text-size"),
                                     QStringLiteral("window/geometry"), QStringLiteral("window/idle-minutes"),
                                     QStringLiteral("registers/opened")};
    for (const QString &key : QSettings(file.fileName(), QSettings::IniFormat).allKeys())
        QVERIFY2(allowed.contains(key), qPrintable(key));
    const QByteArray all = file.readAll();
    for (const QByteArray &secret : {QByteArrayLiteral("Jane"), QByteArrayLiteral("SMITH"), QByteArrayLiteral("9990000018"),
                                     QByteArrayLiteral("Elm Lane"), QByteArrayLiteral("demonstration")})
        QVERIFY(!all.contains(secret));
}

void TstMainWindow::everyControlHasAName()
{
    AtDesk desk;
    const QStringList unnamed = controlsWithoutName(desk.shell.window());
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
}

void TstMainWindow::nothingReadsDataAsMarkup()
{
    AtDesk desk;
    QCOMPARE(labelsThatGuessTheirFormat(desk.shell.window()), QStringList());
}

void TstMainWindow::largeTextFitsASmallScreen()
{
    AtDesk desk;
    desk.shell.theme().setTextSize(Theme::largestText);
    QCoreApplication::processEvents();
    const QSize needed = desk.shell.window().minimumSizeHint();
    QVERIFY2(needed.width() <= 1024 && needed.height() <= 768,
             qPrintable(QStringLiteral("%1×%2").arg(needed.width()).arg(needed.height())));
}

OPTOUTDESK_TEST(TstMainWindow);
#include "tst_mainwindow.moc"
