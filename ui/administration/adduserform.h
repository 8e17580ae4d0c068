// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class CalmComboBox;
class FormField;
class NewPassword;
class Notice;

// A new colleague: name, user name, role and a first password.
class AddUserForm : public QWidget
{
    Q_OBJECT

public:
    struct NewUser
    {
        QString displayName = {};
        QString userName = {};
        Role role = Role::Receptionist;
        QString password = {};
    };

    explicit AddUserForm(QWidget *parent = nullptr);

    bool hasDraft() const;
    void clear();
    void refuse(const QString &sentence);

Q_SIGNALS:
    void addAsked(const optoutdesk::AddUserForm::NewUser &user);
    void cancelled();

private:
    void submit();

    QLineEdit *m_name;
    QLineEdit *m_userName;
    CalmComboBox *m_role;
    NewPassword *m_password;
    FormField *m_nameField;
    FormField *m_userNameField;
    Notice *m_refusal;
};

}
