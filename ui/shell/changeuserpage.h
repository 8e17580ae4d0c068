// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/signingate.h"
#include "ui/widgets/centredsheet.h"

namespace optoutdesk {

class SignInForm;

// Somebody else takes over at the desk without the register being closed. Like the lock it shows nothing of the practice;
// Back leads to the locked desk of the one before.
class ChangeUserPage : public CentredSheet
{
    Q_OBJECT

public:
    explicit ChangeUserPage(QWidget *parent = nullptr);

    void begin();
    void refuse(const QString &sentence, std::chrono::seconds wait = {});

Q_SIGNALS:
    void changeAsked(const optoutdesk::Credentials &credentials);
    void backAsked();

private:
    SignInForm *m_form;
};

}
