// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ui/administration/adduserform.h"
#include "ui/desk/question.h"

#include <QWidget>

class QPushButton;

namespace optoutdesk {

struct Account;
class Notice;
class ShortTable;
class SwitchOffNotice;
class UserPasswordForm;
class UsersModel;
class Workplace;

// Who may sign in: the list, and below it the one form that is open (a new user, a new password, or the question before
// switching off).
class UsersSection : public QWidget
{
    Q_OBJECT

public:
    explicit UsersSection(Workplace &workplace, QWidget *parent = nullptr);

    void refresh();
    bool hasDraft() const;
    // Closes the open form and keeps what is typed in it; false when none is open.
    bool closeForm();

Q_SIGNALS:
    void told(const QString &sentence);
    // A form stands open now and wants to be seen whole.
    void opened(QWidget *form);

private:
    void addUser(const AddUserForm::NewUser &user);
    void setPassword(const QString &userName, const QString &password);
    void switchOff(const QString &userName);
    void openPasswordForm();
    void openForm(QWidget *form);
    void followSelection();
    const Account *selected() const;
    void choose(const QString &userName);

    Workplace &m_workplace;
    Question m_listing;
    QString m_wanted; // the user to select when the list comes
    UsersModel *m_users;
    ShortTable *m_table;
    QPushButton *m_add;
    QPushButton *m_setPassword;
    QPushButton *m_switchOff;
    QPushButton *m_switchOn;
    Notice *m_refusal;
    AddUserForm *m_addForm;
    UserPasswordForm *m_passwordForm;
    SwitchOffNotice *m_question;
};

}
