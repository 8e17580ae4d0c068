// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/centredsheet.h"

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class Notice;

// User name and password. Asks to be signed in; says what came of it.
class SignInPage : public CentredSheet
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    // Empty fields, cursor in the first; `greeting` stands above them, perhaps empty.
    void begin(const QString &greeting);
    void setWorking(bool working);
    void refuse(const QString &sentence);

Q_SIGNALS:
    void signInAsked(const QString &userName, const QString &password);

private:
    void submit();

    Notice *m_greeting;
    QLineEdit *m_userName;
    QLineEdit *m_password;
    Notice *m_refusal;
    QPushButton *m_signIn;
};

}
