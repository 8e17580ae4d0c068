// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace optoutdesk {

struct Account;
class NewPassword;
class Notice;
class TextLabel;

// A new password for a colleague who forgot theirs.
class UserPasswordForm : public QWidget
{
    Q_OBJECT

public:
    explicit UserPasswordForm(QWidget *parent = nullptr);

    // Empty fields, for this user; for one who is switched off it is the way back in.
    void begin(const Account &user);
    bool hasDraft() const;
    void clear();
    void refuse(const QString &sentence);

Q_SIGNALS:
    void setAsked(const QString &userName, const QString &password);
    void cancelled();

private:
    void submit();

    QString m_userName;
    TextLabel *m_whose;
    NewPassword *m_password;
    Notice *m_refusal;
};

}
