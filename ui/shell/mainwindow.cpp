// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "services/openregister.h"
#include "text/sentences.h"
#include "ui/shell/deskkeys.h"
#include "ui/shell/entrance.h"
#include "ui/shell/helpview.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/lockedpage.h"
#include "ui/shell/page.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/windowsettings.h"
#include "ui/shell/workarea.h"
#include "ui/widgets/ask.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QStackedWidget>

#include <functional>

namespace optoutdesk {

namespace {

// A dialog, menu or list that stands open would show through the lock.
void closeWhatStandsOpen()
{
    while (QWidget *popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            break;
    }
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *dialog = qobject_cast<QDialog *>(window); dialog && dialog->isVisible())
            dialog->reject();
    }
}

}

MainWindow::MainWindow(const Clock &clock, Theme &theme, WindowSettings &settings, QWidget *parent)
    : QMainWindow(parent),
      m_clock(clock),
      m_settings(settings),
      m_desk(clock),
      m_actions(new WindowActions(this, theme)),
      m_idle(new IdleWatch(this)),
      m_views(new QStackedWidget),
      m_entrance(new Entrance(m_desk, clock, settings)),
      m_locked(new LockedPage),
      m_help(new HelpView)
{
    for (QWidget *view :
         {static_cast<QWidget *>(m_entrance), static_cast<QWidget *>(m_locked), static_cast<QWidget *>(m_help)})
        m_views->addWidget(view);
    setCentralWidget(m_views);
    setWindowTitle(QGuiApplication::applicationDisplayName());
    resize(1120, 760);
    restoreGeometry(m_settings.geometry());
    m_idle->setPatience(std::chrono::minutes(m_settings.idleMinutes()));

    connect(m_entrance, &Entrance::entered, this, &MainWindow::enter);
    connect(&m_desk, &DeskThread::foundDamaged, this, &MainWindow::closeDamaged);
    connect(m_locked, &LockedPage::unlockAsked, this, &MainWindow::unlock);
    connect(m_locked, &LockedPage::signOutAsked, this, &MainWindow::signOut);
    connect(m_help, &HelpView::closed, this, &MainWindow::leaveHelp);
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(&theme, &Theme::changed, this, [this, &theme] {
        m_settings.setAppearance(theme.appearance());
        m_settings.setTextSize(theme.textSize());
    });
    connectActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::openRegister(const QString &path)
{
    m_entrance->begin(path);
}

void MainWindow::openDemonstration()
{
    m_entrance->beginDemonstration();
}

void MainWindow::connectActions()
{
    const auto atDesk = [this](auto act) {
        return [this, act] {
            if (isAtDesk())
                std::invoke(act, *m_work);
        };
    };
    const auto onPage = [atDesk](void (Page::*act)()) {
        return atDesk([act](WorkArea &work) {
            if (Page *page = work.currentPage())
                (page->*act)();
        });
    };
    connect(m_actions, &WindowActions::findAsked, this, [this] {
        leaveHelp();
        if (isAtDesk())
            m_work->goToFind();
    });
    connect(m_actions, &WindowActions::pageAsked, this, [this](PageId page) {
        leaveHelp();
        if (isAtDesk())
            m_work->showPage(page);
    });
    connect(m_actions, &WindowActions::refreshAsked, this, onPage(&Page::refresh));
    connect(m_actions, &WindowActions::printAsked, this, onPage(&Page::printThis));
    connect(m_actions, &WindowActions::printQueueAsked, this, atDesk(&WorkArea::printQueue));
    const auto takeBack = atDesk([](WorkArea &work) { work.takeBack(); });
    connect(m_actions, &WindowActions::takeBackAsked, this, takeBack);
    connect(new DeskKeys(this), &DeskKeys::takeBackAsked, this, takeBack);
    connect(m_actions, &WindowActions::escapeAsked, this, &MainWindow::escape);
    connect(m_actions, &WindowActions::lockAsked, this, &MainWindow::lock);
    connect(m_actions, &WindowActions::signOutAsked, this, &MainWindow::signOut);
    connect(m_actions, &WindowActions::topicAsked, this, &MainWindow::showHelp);
    connect(m_actions, &WindowActions::closeAsked, this, &QWidget::close);
    connect(m_actions, &WindowActions::helpAsked, this, [this] {
        const Page *page = isAtDesk() ? m_work->currentPage() : nullptr;
        showHelp(page ? page->helpTopic() : QStringLiteral("guide"));
    });
}

void MainWindow::enter(const Entered &who)
{
    auto *workplace = new Workplace(m_desk, m_clock, who.session, who.practice, who.lists);
    m_work = new WorkArea(workplace, who.patients, m_actions->menu());
    m_views->addWidget(m_work);
    connect(m_work, &WorkArea::lockAsked, this, &MainWindow::lock);
    connect(m_work, &WorkArea::guideAsked, this, [this] { showHelp(QStringLiteral("guide")); });
    connect(m_work, &WorkArea::demonstrationAsked, this, &MainWindow::demonstrationAsked);
    bringToFront(m_work);
    setWindowTitle(tr("%1 – %2").arg(who.practice.name, QGuiApplication::applicationDisplayName()));
    m_work->restoreFocus();
    m_idle->start();
}

void MainWindow::lock()
{
    if (!m_work || m_views->currentWidget() == m_locked)
        return;
    m_idle->stop();
    closeWhatStandsOpen();
    leaveHelp();
    m_work->rememberFocus();
    bringToFront(m_locked);
    setWindowTitle(QGuiApplication::applicationDisplayName());
    m_locked->begin();
}

void MainWindow::unlock(const QString &password)
{
    m_desk.run(
        m_work, [password](OpenRegister &reg) { return reg.unlock(password); },
        [this](const Done &unlocked) {
            if (!unlocked)
                return m_locked->refuse(sentenceFor(unlocked.failure()));
            bringToFront(m_work);
            setWindowTitle(
                tr("%1 – %2").arg(m_work->workplace().practice().name, QGuiApplication::applicationDisplayName()));
            m_work->restoreFocus();
            m_idle->start();
        });
}

void MainWindow::signOut()
{
    if (!m_work || !mayLeave())
        return;
    m_idle->stop();
    m_desk.cancelLongWork();
    delete m_work;
    bringToFront(m_entrance);
    setWindowTitle(QGuiApplication::applicationDisplayName());
    m_desk.run(
        this, [](OpenRegister &reg) { return reg.signOut(), true; }, [this](bool) { m_entrance->signInAgain(); });
}

void MainWindow::closeDamaged(const Failure &failure)
{
    m_idle->stop();
    closeWhatStandsOpen();
    delete m_work;
    m_desk.close();
    m_entrance->refuse(failure);
    bringToFront(m_entrance);
    setWindowTitle(QGuiApplication::applicationDisplayName());
}

bool MainWindow::mayLeave()
{
    return !m_work || !m_work->hasDraft()
           || askToLeave(this, tr("Something is typed that has not been saved. It is lost when you leave."), tr("&Leave"));
}

void MainWindow::showHelp(const QString &topic)
{
    if (m_views->currentWidget() == m_locked)
        return;
    if (m_views->currentWidget() != m_help) {
        m_beforeHelp = m_views->currentWidget();
        m_focusBeforeHelp = QApplication::focusWidget();
        bringToFront(m_help);
    }
    m_help->showTopic(topic);
}

void MainWindow::leaveHelp()
{
    if (m_views->currentWidget() != m_help || !m_beforeHelp)
        return;
    bringToFront(m_beforeHelp);
    if (m_focusBeforeHelp)
        m_focusBeforeHelp->setFocus();
}

void MainWindow::escape()
{
    if (m_views->currentWidget() == m_help)
        leaveHelp();
    else if (isAtDesk())
        m_work->escape();
}

bool MainWindow::isAtDesk() const
{
    return m_work && m_views->currentWidget() == m_work;
}

void MainWindow::bringToFront(QWidget *view)
{
    m_views->setCurrentWidget(view);
    m_actions->setAtDesk(view == m_work || (view == m_help && m_work));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    m_settings.setGeometry(saveGeometry());
    event->accept();
}

}
