// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/signingate.h"
#include "ui/widgets/centredsheet.h"

class QPushButton;

namespace optoutdesk {

class Notice;
class SignInForm;

// User name and password. Asks to be signed in; says what came of it.
class SignInPage : public CentredSheet
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    // Empty fields, cursor in the first; `greeting` stands above them, perhaps empty.
    void begin(const QString &greeting);
    // A register that anybody can read is labelled as such.
    void setProtected(bool isProtected);
    void setWorking(bool working);
    void refuse(const QString &sentence, std::chrono::seconds wait = {});

Q_SIGNALS:
    void signInAsked(const optoutdesk::Credentials &credentials);
    void forgottenAsked();

private:
    Notice *m_greeting;
    SignInForm *m_form;
    QPushButton *m_forgotten;
    Notice *m_unprotected;
};

}
