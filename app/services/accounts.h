// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

#include <vector>

namespace optoutdesk {

struct Account
{
    UserId id = {};
    QString userName = {};
    QString displayName = {};
    Role role = Role::Receptionist;
    bool disabled = false;
};

// Signs in: the user name in any case, the password exactly. One answer for a wrong name and a wrong password.
Result<Session> signIn(Database &database, const Clock &clock, const QString &userName, const QString &password);

// Users of the register; a manager's work. The last manager can be neither disabled nor made a receptionist.
class Accounts
{
public:
    explicit Accounts(Desk &desk) : m_desk(desk) {}

    Result<std::vector<Account>> list();
    Done add(const QString &userName, const QString &displayName, Role role, const QString &password);
    Done disable(const QString &userName);
    // A manager sets anyone's, everybody their own.
    Done setPassword(const QString &userName, const QString &password);

private:
    Desk &m_desk;
};

}
