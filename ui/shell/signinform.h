// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/signingate.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class Notice;
class RetryWait;

// User name and password with their button. After wrong passwords the next try has to wait; the form counts down quietly
// and lets another person sign in meanwhile.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    // `act` is the button's text with its mnemonic, `working` stands there while the answer is awaited.
    SignInForm(const QString &act, const QString &working, QWidget *parent = nullptr);

    void begin();
    void setWorking(bool working);
    // Says why not; `wait`: how long until this person may try again.
    void refuse(const QString &sentence, std::chrono::seconds wait = {});
    QPushButton *button() const { return m_act; }

Q_SIGNALS:
    void submitted(const optoutdesk::Credentials &credentials);

private:
    void submit();
    void follow();
    bool mustWait() const;

    QString m_actText;
    QString m_workingText;
    QLineEdit *m_userName;
    QLineEdit *m_password;
    Notice *m_refusal;
    RetryWait *m_wait;
    QPushButton *m_act;
    QString m_waiting; // the user name that was refused last
    bool m_working = false;
};

}
