// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounts.h"

#include "domain/limits.h"
#include "domain/recordingrules.h"
#include "security/passwords.h"
#include "services/accountrules.h"
#include "services/audittrail.h"
#include "storage/database.h"
#include "storage/transaction.h"
#include "storage/userrepository.h"

#include <algorithm>

namespace optoutdesk {

namespace {

Account accountOf(const UserAccount &user)
{
    return {user.id, user.userName, user.displayName, user.role, !user.isEnabled()};
}

Session sessionOf(const UserAccount &user)
{
    return {user.id, user.userName, user.displayName, user.role};
}

Result<UserAccount> userNamed(Database &database, const QString &userName)
{
    const Result<std::optional<UserAccount>> found = UserRepository(database).byName(userName.trimmed());
    if (!found)
        return found.failure();
    if (!*found)
        return Failure{Problem::UserNotFound, userName};
    return **found;
}

}

Result<Session> signIn(Database &database, const Clock &clock, const QString &userName, const QString &password)
{
    const Result<std::optional<UserAccount>> found = UserRepository(database).byName(userName.trimmed());
    if (!found)
        return found.failure();

    bool matches = false;
    if (*found)
        matches = passwordMatches(password, QString::fromLatin1((*found)->passwordHash));
    else
        pretendToCheckPassword(password);

    Desk desk{database, clock, matches ? sessionOf(**found) : Session{.userName = userName.trimmed().left(limits::word)}};
    const bool enabled = *found && (*found)->isEnabled();
    const QString action = matches && enabled ? QStringLiteral("sign-in") : QStringLiteral("sign-in-failed");
    // A register that can no longer be written may still be read: the failed note must not keep anybody out.
    [[maybe_unused]] const Done noted = recordAct(desk, action, {}, desk.session.userName);

    if (!matches)
        return Failure{Problem::WrongPassword};
    if (!enabled)
        return Failure{Problem::UserDisabled, (*found)->userName};
    return desk.session;
}

Result<std::vector<Account>> Accounts::list()
{
    if (const Done may = requireMay(m_desk.session, Act::ManageAccounts); !may)
        return may.failure();
    const Result<QList<UserAccount>> users = UserRepository(m_desk.database).all();
    if (!users)
        return users.failure();
    std::vector<Account> accounts;
    std::ranges::transform(*users, std::back_inserter(accounts), accountOf);
    return accounts;
}

Done Accounts::add(const QString &userName, const QString &displayName, Role role, const QString &password)
{
    if (const Done may = requireMay(m_desk.session, Act::ManageAccounts); !may)
        return may;
    const Result<UserAccount> account = checkedAccount(userName, displayName, role, password);
    if (!account)
        return account.failure();

    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Result<UserAccount> added = UserRepository(m_desk.database).insert(*account); !added)
        return added.failure();
    if (const Done noted = appendAudit(m_desk, QStringLiteral("add-user"), {}, account->userName,
                                       {{QStringLiteral("role"), QString(wordOf(role))}});
        !noted)
        return noted;
    return transaction->commit();
}

Done Accounts::disable(const QString &userName)
{
    if (const Done may = requireMay(m_desk.session, Act::ManageAccounts); !may)
        return may;
    const Result<UserAccount> user = userNamed(m_desk.database, userName);
    if (!user)
        return user.failure();
    const Result<QList<UserAccount>> all = UserRepository(m_desk.database).all();
    if (!all)
        return all.failure();
    const bool otherManager = std::ranges::any_of(*all, [&user](const UserAccount &other) {
        return other.role == Role::Manager && other.isEnabled() && other.id != user->id;
    });
    if (user->role == Role::Manager && !otherManager)
        return Failure{Problem::LastManager, user->userName};

    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done disabled = UserRepository(m_desk.database).setDisabledAt(user->id, m_desk.clock.now()); !disabled)
        return disabled;
    if (const Done noted = appendAudit(m_desk, QStringLiteral("disable-user"), {}, user->userName); !noted)
        return noted;
    return transaction->commit();
}

Done Accounts::setPassword(const QString &userName, const QString &password)
{
    const Result<UserAccount> user = userNamed(m_desk.database, userName);
    if (!user)
        return user.failure();
    if (user->id != m_desk.session.user || !m_desk.session.user.isValid()) {
        if (const Done may = requireMay(m_desk.session, Act::ManageAccounts); !may)
            return may;
    }
    const Result<QString> hash = hashPassword(password);
    if (!hash)
        return hash.failure();

    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done set = UserRepository(m_desk.database).setPasswordHash(user->id, hash->toLatin1()); !set)
        return set;
    if (const Done noted = appendAudit(m_desk, QStringLiteral("set-password"), {}, user->userName); !noted)
        return noted;
    return transaction->commit();
}

}
