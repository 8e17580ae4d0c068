// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "letters/fieldtext.h"
#include "services/accounts.h"
#include "services/openregister.h"
#include "text/sentences.h"
#include "ui/backups/automaticbackups.h"
#include "ui/backups/closingpage.h"
#include "ui/shell/changeuserpage.h"
#include "ui/shell/deskkeys.h"
#include "ui/shell/entrance.h"
#include "ui/shell/helpview.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/lockedpage.h"
#include "ui/shell/ownpasswordpage.h"
#include "ui/shell/page.h"
#include "ui/shell/protectact.h"
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
      m_changeUser(new ChangeUserPage),
      m_closing(new ClosingPage),
      m_help(new HelpView),
      m_ownPassword(new OwnPasswordPage),
      m_protect(new ProtectAct)
{
    for (QWidget *view :
         {static_cast<QWidget *>(m_entrance), static_cast<QWidget *>(m_locked), static_cast<QWidget *>(m_changeUser),
          static_cast<QWidget *>(m_closing), static_cast<QWidget *>(m_help), static_cast<QWidget *>(m_ownPassword),
          static_cast<QWidget *>(m_protect)})
        m_views->addWidget(view);
    setCentralWidget(m_views);
    setWindowTitle(QGuiApplication::applicationDisplayName());
    resize(1120, 760);
    restoreGeometry(m_settings.geometry());
    m_idle->setPatience(std::chrono::minutes(m_settings.idleMinutes()));

    connect(m_entrance, &Entrance::entered, this, [this](const Entered &who) {
        enter(who);
        // Whoever may not look at an older file is outside again by now.
        if (m_backups)
            m_backups->begin();
    });
    connect(&m_desk, &DeskThread::foundDamaged, this, &MainWindow::closeDamaged);
    connect(m_locked, &LockedPage::unlockAsked, this, &MainWindow::unlock);
    connect(m_locked, &LockedPage::someoneElseAsked, this, &MainWindow::someoneElse);
    connect(m_changeUser, &ChangeUserPage::changeAsked, this, &MainWindow::changeUser);
    connect(m_changeUser, &ChangeUserPage::backAsked, this, [this] {
        bringToFront(m_locked);
        m_locked->begin();
    });
    connect(m_closing, &ClosingPage::closeAnyway, this, [this] {
        if (m_backups)
            m_backups->drop();
        m_mayClose = true;
        close();
    });
    connect(m_closing, &ClosingPage::stayAsked, this, &MainWindow::stay);
    connect(m_help, &HelpView::closed, this, &MainWindow::leaveAside);
    connect(m_ownPassword, &OwnPasswordPage::closed, this, &MainWindow::leaveAside);
    connect(m_ownPassword, &OwnPasswordPage::changeAsked, this, &MainWindow::changeOwnPassword);
    connect(m_protect, &ProtectAct::closed, this, &MainWindow::leaveAside);
    connect(m_protect, &ProtectAct::protectAsked, this, &MainWindow::protect);
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(&theme, &Theme::changed, this, [this, &theme] {
        m_settings.setAppearance(theme.appearance());
        m_settings.setTextSize(theme.textSize());
    });
    connectActions();
}

MainWindow::~MainWindow()
{
    delete m_work; // while locked it has no parent
}

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
        leaveAside();
        if (isAtDesk())
            m_work->goToFind();
    });
    connect(m_actions, &WindowActions::pageAsked, this, [this](PageId page) {
        leaveAside();
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
    connect(m_actions, &WindowActions::changeUserAsked, this, &MainWindow::someoneElse);
    connect(m_actions, &WindowActions::signOutAsked, this, &MainWindow::signOut);
    connect(m_actions, &WindowActions::ownPasswordAsked, this, &MainWindow::showOwnPassword);
    connect(m_actions, &WindowActions::topicAsked, this, &MainWindow::showHelp);
    connect(m_actions, &WindowActions::closeAsked, this, &QWidget::close);
    connect(m_actions, &WindowActions::helpAsked, this, [this] {
        const Page *page = isAtDesk() ? m_work->currentPage() : nullptr;
        if (page)
            return showHelp(page->helpTopic());
        if (m_views->currentWidget() == m_protect)
            return showHelp(QStringLiteral("protection"));
        showHelp(m_views->currentWidget() == m_entrance ? m_entrance->helpTopic() : QStringLiteral("guide"));
    });
}

void MainWindow::enter(const Entered &who)
{
    auto *workplace = new Workplace(m_desk, m_clock, who.session, who.practice, who.lists);
    workplace->setProtection(who.protection);
    m_backups = new AutomaticBackups(*workplace, workplace);
    m_work = new WorkArea(workplace, who.patients, m_actions->menu());
    connect(workplace, &Workplace::changed, this, [this](Change change) {
        if (change == Change::Practice)
            nameWindow();
    });
    connect(workplace, &Workplace::restoreWanted, this, &MainWindow::restoreBackup);
    connect(workplace, &Workplace::protectionWanted, this, [this] { showProtect(false); });
    connect(workplace, &Workplace::recoveryCodeWanted, this, [this] { showProtect(true); });
    connect(m_backups, &AutomaticBackups::failed, m_work, &WorkArea::warn);
    connect(m_work, &WorkArea::lockAsked, this, &MainWindow::lock);
    connect(m_work, &WorkArea::changeUserAsked, this, &MainWindow::someoneElse);
    connect(m_work, &WorkArea::guideAsked, this, [this] { showHelp(QStringLiteral("guide")); });
    connect(m_work, &WorkArea::demonstrationAsked, this, &MainWindow::demonstrationAsked);
    showWork();
    if (const auto older = std::exchange(m_olderThan, std::nullopt))
        closeDamaged(*older);
}

void MainWindow::lock()
{
    if (!m_work || isDeskHidden())
        return;
    m_idle->stop();
    closeWhatStandsOpen();
    leaveAside();
    m_work->rememberFocus();
    hideWork();
    bringToFront(m_locked);
    setWindowTitle(QGuiApplication::applicationDisplayName());
    m_locked->begin();
}

// Out of the window altogether: what is merely behind another page can still be read by other programs.
void MainWindow::hideWork()
{
    m_views->removeWidget(m_work);
    m_work->hide();
    m_work->setParent(nullptr);
}

void MainWindow::showWork()
{
    m_views->addWidget(m_work);
    bringToFront(m_work);
    nameWindow();
    m_work->restoreFocus();
    m_idle->start();
}

void MainWindow::nameWindow()
{
    setWindowTitle(
        tr("%1 – %2").arg(isolated(m_work->workplace().practice().name), QGuiApplication::applicationDisplayName()));
}

void MainWindow::unlock(const QString &password)
{
    m_desk.run(
        m_work, [password](OpenRegister &reg) { return reg.unlock(password); },
        [this](const Done &unlocked) {
            if (!unlocked)
                return refuseUnlock(unlocked.failure());
            showWork();
        });
}

void MainWindow::refuseUnlock(const Failure &failure)
{
    m_desk.askGate(
        m_work,
        [path = m_entrance->path(), userName = m_work->workplace().session().userName](SignInGate &gate) {
            return gate.waitFor(path, userName);
        },
        [this, failure](std::chrono::milliseconds wait) {
            m_locked->refuse(sentenceFor(failure), std::chrono::ceil<std::chrono::seconds>(wait));
        });
}

void MainWindow::someoneElse()
{
    if (!m_work || m_views->currentWidget() == m_changeUser)
        return;
    leaveAside();
    if (!mayLeave())
        return;
    lock();
    bringToFront(m_changeUser);
    m_changeUser->begin();
}

void MainWindow::changeUser(const Credentials &credentials)
{
    m_desk.run(
        m_work,
        [credentials](OpenRegister &reg) -> Result<Entered> {
            if (const Done changed = reg.changeUser(credentials); !changed)
                return changed.failure();
            return whoEntered(reg);
        },
        [this, credentials](const Result<Entered> &who) {
            if (who) {
                delete m_work;
                return enter(*who);
            }
            m_desk.askGate(
                this,
                [path = m_entrance->path(), userName = credentials.userName](SignInGate &gate) {
                    return gate.waitFor(path, userName);
                },
                [this, failure = who.failure()](std::chrono::milliseconds wait) {
                    m_changeUser->refuse(sentenceFor(failure), std::chrono::ceil<std::chrono::seconds>(wait));
                });
        });
}

bool MainWindow::isDeskHidden() const
{
    return m_views->currentWidget() == m_locked || m_views->currentWidget() == m_changeUser;
}

void MainWindow::signOut()
{
    if (closeRegister())
        m_entrance->signInAgain();
}

bool MainWindow::closeRegister()
{
    leaveAside();
    if (!m_work || !mayLeave())
        return false;
    m_desk.cancelLongWork();
    leaveDesk();
    m_desk.close();
    return true;
}

// Nobody may have the register open while a backup takes its place.
void MainWindow::restoreBackup()
{
    if (closeRegister())
        m_entrance->beginRestore();
}

void MainWindow::showProtect(bool onlyNewCode)
{
    leaveAside();
    bringAside(m_protect);
    m_protect->begin(onlyNewCode ? ProtectAct::Purpose::NewCode : ProtectAct::Purpose::Protect, m_work->workplace());
}

void MainWindow::protect(const Credentials &credentials)
{
    if (closeRegister())
        m_entrance->protect(credentials);
}

void MainWindow::closeDamaged(const Failure &failure)
{
    if (failure.problem == Problem::RegisterOlder && m_entrance->looksAnyway()) {
        // The check may be quicker than the desk: whether this person may look is known when they stand at it.
        if (!m_work) {
            m_olderThan = failure;
            return;
        }
        if (m_work->workplace().may(Act::Restore))
            return m_work->warn(tr("%1 You are only looking: nothing can be recorded here.").arg(sentenceFor(failure)));
    }
    closeWhatStandsOpen();
    leaveDesk();
    m_desk.close();
    m_entrance->refuse(failure);
}

void MainWindow::leaveDesk()
{
    m_idle->stop();
    delete m_work;
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
    if (isDeskHidden() || m_views->currentWidget() == m_closing)
        return;
    if (m_views->currentWidget() != m_help)
        leaveAside();
    bringAside(m_help);
    m_help->showTopic(topic);
}

void MainWindow::showOwnPassword()
{
    if (!m_work || isDeskHidden())
        return;
    leaveAside();
    bringAside(m_ownPassword);
    m_ownPassword->begin();
}

void MainWindow::changeOwnPassword(const QString &present, const QString &wanted)
{
    m_desk.run(
        m_work,
        [present, wanted](OpenRegister &reg) -> Done {
            if (const Done known = reg.unlock(present); !known)
                return known;
            return reg.accounts().setPassword(reg.session().userName, wanted);
        },
        [this](const Done &changed) {
            if (changed)
                return m_ownPassword->confirm();
            if (changed.failure().problem == Problem::WrongPassword)
                return m_ownPassword->refusePresent(tr("This is not your present password. Nothing was changed."));
            m_ownPassword->refuse(sentenceFor(changed.failure()));
        });
}

bool MainWindow::isAside() const
{
    const QWidget *shown = m_views->currentWidget();
    return shown == m_help || shown == m_ownPassword || shown == m_protect;
}

void MainWindow::bringAside(QWidget *view)
{
    if (!isAside()) {
        m_beforeAside = m_views->currentWidget();
        m_focusBeforeAside = QApplication::focusWidget();
    }
    bringToFront(view);
}

void MainWindow::leaveAside()
{
    if (!isAside() || !m_beforeAside)
        return;
    m_ownPassword->forget();
    m_protect->forget();
    bringToFront(m_beforeAside);
    if (m_focusBeforeAside)
        m_focusBeforeAside->setFocus();
}

void MainWindow::escape()
{
    if (isAside())
        leaveAside();
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
    m_actions->setAtDesk(view == m_work || (isAside() && m_work));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool closing = m_views->currentWidget() == m_closing;
    if (!m_mayClose && !closing && !mayLeave()) {
        event->ignore();
        return;
    }
    if (m_work && !m_mayClose) {
        event->ignore();
        if (!closing)
            backUpAndClose();
        return;
    }
    m_settings.setGeometry(saveGeometry());
    event->accept();
}

void MainWindow::backUpAndClose()
{
    closeWhatStandsOpen();
    leaveAside();
    m_idle->stop();
    m_mayStay.setRemainingTime(std::chrono::minutes(m_settings.idleMinutes()));
    m_beforeClosing = m_views->currentWidget();
    bringToFront(m_closing);
    m_closing->begin();
    m_backups->backUp(BackupCause::Closing, [this](const Done &made) {
        if (m_views->currentWidget() != m_closing)
            return;
        if (!made)
            return m_closing->tell(tr("The backup was not made. %1").arg(sentenceFor(made.failure())));
        m_mayClose = true;
        close();
    });
}

void MainWindow::stay()
{
    bringToFront(m_beforeClosing);
    if (m_beforeClosing != m_work)
        return;
    // A page that waited through the night is no way back to the desk.
    if (m_mayStay.hasExpired())
        lock();
    else
        m_idle->start();
}

}
