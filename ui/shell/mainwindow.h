// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/deskthread.h"

#include <QDeadlineTimer>
#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace optoutdesk {

class AutomaticBackups;
class ChangeUserPage;
class ClosingPage;
class Entrance;
class HelpView;
class IdleWatch;
class LockedPage;
class OwnPasswordPage;
class ProtectAct;
class Theme;
class WindowActions;
class WindowSettings;
class WorkArea;
struct Credentials;
struct Entered;

// The window: one of entrance, desk, lock and help is in front. It holds the register's thread and knows nothing else of
// the register.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const Clock &clock, Theme &theme, WindowSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openRegister(const QString &path);
    void openDemonstration();
    IdleWatch &idleWatch() { return *m_idle; }

Q_SIGNALS:
    void demonstrationAsked();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void enter(const Entered &who);
    void lock();
    void unlock(const QString &password);
    void refuseUnlock(const Failure &failure);
    // Hides the desk as the lock does, and lets somebody else in.
    void someoneElse();
    void changeUser(const Credentials &credentials);
    void signOut();
    void restoreBackup();
    void showProtect(bool onlyNewCode);
    void protect(const Credentials &credentials);
    // Signs out for something that needs the register closed; false when the person wants to stay.
    bool closeRegister();
    // Its pages are not sound: nothing of it stays on the screen.
    void closeDamaged(const Failure &failure);
    void leaveDesk();
    void backUpAndClose();
    void stay();
    // Locked or changing hands: nothing of the desk is to be seen.
    bool isDeskHidden() const;
    // False when something is half typed and the person wants to stay.
    bool mayLeave();
    void showHelp(const QString &topic);
    void showOwnPassword();
    void changeOwnPassword(const QString &present, const QString &wanted);
    // Help and one's own password stand in place of a page for a moment; leaving returns to it.
    void bringAside(QWidget *view);
    void leaveAside();
    bool isAside() const;
    void hideWork();
    void showWork();
    void nameWindow();
    void escape();
    bool isAtDesk() const;
    void bringToFront(QWidget *view);

    const Clock &m_clock;
    WindowSettings &m_settings;
    DeskThread m_desk;
    WindowActions *m_actions;
    IdleWatch *m_idle;
    QStackedWidget *m_views;
    Entrance *m_entrance;
    LockedPage *m_locked;
    ChangeUserPage *m_changeUser;
    ClosingPage *m_closing;
    HelpView *m_help;
    OwnPasswordPage *m_ownPassword;
    ProtectAct *m_protect;
    QPointer<WorkArea> m_work;
    QPointer<AutomaticBackups> m_backups;
    QDeadlineTimer m_mayStay; // how long the page that closes leads back to the desk without a password
    std::optional<Failure> m_olderThan; // what the register lacks, told before anybody stood at the desk
    QPointer<QWidget> m_beforeClosing;
    bool m_mayClose = false;
    QPointer<QWidget> m_beforeAside;
    QPointer<QWidget> m_focusBeforeAside;
};

}
