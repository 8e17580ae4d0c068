// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "domain/practice.h"
#include "domain/result.h"
#include "platform/folders.h"
#include "services/session.h"

#include <QStackedWidget>

#include <memory>

namespace optoutdesk {

class CentredSheet;
class DeskThread;
class FirstRunPage;
class SignInPage;
class TextLabel;
class TroublePage;
class WindowSettings;
struct FirstManager;

// Who came in, and what every page needs to know from the start.
struct Entered
{
    Session session = {};
    Practice practice = {};
    CodeLists lists = {};
    qint64 patients = 0;
};

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
    void refuse(const Failure &failure) { showTrouble(failure); }
    // Back to the sign-in of the register that was open.
    void signInAgain();
    const QString &path() const { return m_path; }

Q_SIGNALS:
    void entered(const optoutdesk::Entered &who);

private:
    void look();
    void remember();
    void tryAgain();
    bool isDemonstration() const;
    void showFirstRun();
    void showTrouble(const Failure &failure);
    void start(const Practice &practice, const FirstManager &manager);
    void signIn(const QString &userName, const QString &password);
    void refuseSignIn(const Failure &failure);
    void chooseOther();

    DeskThread &m_desk;
    const Clock &m_clock;
    WindowSettings &m_settings;
    QString m_path;
    QString m_greeting;
    std::unique_ptr<platform::PrivateFolder> m_demonstration;
    CentredSheet *m_waiting;
    TextLabel *m_waitingFor;
    FirstRunPage *m_firstRun;
    SignInPage *m_signIn;
    TroublePage *m_trouble;
};

}
