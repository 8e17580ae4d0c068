// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/centredsheet.h"

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class FormField;
class NewPassword;
class Notice;

// For whoever has forgotten the password: most ask a manager; a manager sets a new one with the code from the practice safe.
class RecoveryPage : public CentredSheet
{
    Q_OBJECT

public:
    explicit RecoveryPage(QWidget *parent = nullptr);

    void begin();
    void refuse(const QString &sentence);
    void refuseCode(const QString &sentence);
    // Nothing that was typed is left behind.
    void forget();

Q_SIGNALS:
    void recoverAsked(const QString &code, const QString &userName, const QString &password);
    void backAsked();

private:
    void submit();
    void setWorking(bool working);

    QLineEdit *m_userName;
    QLineEdit *m_code;
    NewPassword *m_password;
    FormField *m_userNameField;
    FormField *m_codeField;
    Notice *m_refusal;
    QPushButton *m_recover;
    QPushButton *m_back;
};

}
