// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "domain/words.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace optoutdesk {

class Database;

// Somebody who may sign in.
struct UserAccount
{
    UserId id = {};
    QString userName = {}; // what is typed at sign-in; capitals do not matter
    QString displayName = {};
    Role role = Role::Receptionist;
    QByteArray passwordHash = {}; // as the security room made it
    QDateTime disabledAt = {}; // UTC; invalid while the account may be used

    bool isEnabled() const { return !disabledAt.isValid(); }
};

// Accounts are disabled, never deleted: events name who recorded them.
class UserRepository
{
public:
    explicit UserRepository(Database &database) : m_database(database) {}

    Result<UserAccount> insert(const UserAccount &account); // UserNameTaken
    Result<std::optional<UserAccount>> byName(const QString &userName) const;
    Result<std::optional<UserAccount>> byId(UserId id) const;
    Result<QList<UserAccount>> all() const; // by user name
    Done setPasswordHash(UserId id, const QByteArray &hash);
    Done setDisabledAt(UserId id, const QDateTime &at); // an invalid time enables it again

private:
    Database &m_database;
};

}
