// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/keyslots.h"
#include "services/session.h"

#include <functional>
#include <vector>

namespace optoutdesk {

class Transaction;

struct Account
{
    UserId id = {};
    QString userName = {};
    QString displayName = {};
    Role role = Role::Receptionist;
    bool disabled = false;
};

// Users of the register; a manager's work. The account is in the register, its password in the key file beside it: both
// change or neither. The last manager can be neither disabled nor made a receptionist.
class Accounts
{
public:
    Accounts(Desk &desk, QString keyFile, PasswordStrength strength = PasswordStrength::Full)
        : m_desk(desk), m_keyFile(std::move(keyFile)), m_strength(strength)
    {}

    Result<std::vector<Account>> list();
    Done add(const QString &userName, const QString &displayName, Role role, const QString &password);
    // Also takes away what their password opened.
    Done disable(const QString &userName);
    // A manager sets anyone's, everybody their own. A switched-off account is switched on again by it.
    Done setPassword(const QString &userName, const QString &password);
    // A new recovery code, which takes the place of the one before. Shown once.
    Result<QString> makeRecoveryCode();

private:
    Done commitWithKeys(Transaction &transaction, const QString &userName, const std::function<Done(KeySlots &)> &change);

    Desk &m_desk;
    QString m_keyFile;
    PasswordStrength m_strength;
};

}
