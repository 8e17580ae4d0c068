// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/result.h"
#include "platform/folders.h"
#include "ui/shell/entered.h"
#include "ui/shell/troublewords.h"

#include <QStackedWidget>

#include <memory>

namespace optoutdesk {

class CentredSheet;
class DeskThread;
class FirstRun;
class RecoveryPage;
class RestoreAct;
class SignInPage;
class TextLabel;
class TroublePage;
class WindowSettings;
struct Credentials;

// Everything before the desk: finds out what is at a path, then first run, sign-in, or plain words about what is wrong.
class Entrance : public QStackedWidget
{
    Q_OBJECT

public:
    Entrance(DeskThread &desk, const Clock &clock, WindowSettings &settings, QWidget *parent = nullptr);

    // Looks at the path and shows what follows from it. Creates nothing.
    void begin(const QString &path);
    // Makes an invented practice in a folder that goes with the window, and asks to sign in to it. This computer does not
    // remember it.
    void beginDemonstration();
    // The register that was open cannot be worked with after all.
    void refuse(const Failure &failure)
    {
        ++m_attempt;
        showTrouble(failure);
    }
    // Back to the sign-in of the register that was open.
    void signInAgain();
    // Restoring is the one thing to do now; the register is closed.
    void beginRestore();
    // Seals the register, which is closed, and asks to sign in again.
    void protect(const Credentials &credentials);
    const QString &path() const { return m_path; }
    // A manager wants to see an older file as it is; whatever writes refuses by itself.
    bool looksAnyway() const { return m_looksAnyway; }
    // Help for what is shown.
    QString helpTopic() const;

Q_SIGNALS:
    void entered(const optoutdesk::Entered &who);

private:
    void connectPages();
    // Made when they are first wanted: most days begin with signing in.
    FirstRun &firstRun();
    RestoreAct &restoring();
    void look();
    void remember();
    void tryAgain();
    bool isDemonstration() const;
    void showFirstRun();
    void showTrouble(const Failure &failure);
    void follow(Remedy remedy);
    void signIn(const Credentials &credentials);
    void refuseSignIn(const Failure &failure, const Credentials &credentials);
    void letIn();
    void showRecovery();
    void recover(const QString &code, const QString &userName, const QString &password);
    void findKeyFile();
    void putBackKeyFrom(const QString &keyFile);
    void lookAnyway();
    void chooseOther();
    void chooseNewPlace();

    DeskThread &m_desk;
    const Clock &m_clock;
    WindowSettings &m_settings;
    QString m_path;
    QString m_greeting;
    bool m_looksAnyway = false;
    quint64 m_attempt = 0; // at signing in; an answer to an earlier one comes too late
    std::unique_ptr<platform::PrivateFolder> m_demonstration;
    CentredSheet *m_waiting;
    TextLabel *m_waitingFor;
    SignInPage *m_signIn;
    RecoveryPage *m_recovery;
    TroublePage *m_trouble;
    FirstRun *m_firstRun = nullptr;
    RestoreAct *m_restore = nullptr;
};

}
