// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounts.h"

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
    if (const Done may = requireMaySafely(m_desk, Act::ManageAccounts); !may)
        return may;
    const Result<UserAccount> account = checkedAccount(userName, displayName, role);
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
    return commitWithKeys(*transaction, account->userName, [&](KeySlots &slots) {
        return slots.setPassword(account->userName, password, m_desk.dataKey, m_strength);
    });
}

Done Accounts::disable(const QString &userName)
{
    if (const Done may = requireMaySafely(m_desk, Act::ManageAccounts); !may)
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
    return commitWithKeys(*transaction, user->userName, [&](KeySlots &slots) -> Done {
        slots.switchOff(user->userName);
        return {};
    });
}

Done Accounts::setPassword(const QString &userName, const QString &password)
{
    const Result<UserAccount> user = userNamed(m_desk.database, userName);
    // Somebody who was switched off while signed in does not switch themselves on again, and only a manager learns from the
    // answer whether there is an account of that name.
    const bool own = user && user->isEnabled() && m_desk.session.user.isValid() && user->id == m_desk.session.user;
    if (!own) {
        if (const Done may = requireMaySafely(m_desk, Act::ManageAccounts); !may)
            return may;
    }
    if (!user)
        return user.failure();
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done enabled = UserRepository(m_desk.database).setDisabledAt(user->id, {}); !enabled)
        return enabled;
    const QString action = user->isEnabled() ? QStringLiteral("set-password") : QStringLiteral("enable-user");
    if (const Done noted = appendAudit(m_desk, action, {}, user->userName); !noted)
        return noted;
    return commitWithKeys(*transaction, user->userName, [&](KeySlots &slots) {
        return slots.setPassword(user->userName, password, m_desk.dataKey, m_strength);
    });
}

Result<QString> Accounts::makeRecoveryCode()
{
    if (const Done may = requireMaySafely(m_desk, Act::ManageAccounts); !may)
        return may.failure();
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done noted = appendAudit(m_desk, QStringLiteral("make-recovery-code")); !noted)
        return noted.failure();
    // The trail first: were it the other way round, a program that is killed between the two would leave a new code that
    // nobody has read, and the one in the safe dead.
    if (const Done committed = transaction->commit(); !committed)
        return committed.failure();
    QString code;
    const Done written = KeySlots::update(m_keyFile, [&](KeySlots &slots) -> Done {
        code = slots.setRecoveryCode(m_desk.dataKey);
        return {};
    });
    if (!written)
        return written.failure();
    return code;
}

// The key file is written while the register can still take everything back, and the user's slot is put back should the
// register not keep it: only that, for others may have changed theirs meanwhile.
Done Accounts::commitWithKeys(Transaction &transaction, const QString &userName,
                              const std::function<Done(KeySlots &)> &change)
{
    std::optional<KeySlots> before;
    const Done written = KeySlots::update(m_keyFile, [&](KeySlots &slots) {
        before = slots;
        return change(slots);
    });
    if (!written)
        return written;
    const Result<AuditTail> entry = AuditRepository(m_desk.database).tail();
    if (!entry)
        return entry.failure();
    const Done committed = commitConfirmed(transaction, m_desk.database, [&entry](Database &database) -> Result<bool> {
        const Result<QByteArray> kept = AuditRepository(database).hashOf(entry->sequence);
        if (!kept)
            return kept.failure();
        return !kept->isEmpty() && *kept == entry->hash;
    });
    // Where nobody can tell whether the register kept it, a slot that fits is worth more than one that does not.
    if (!committed && committed.failure().problem != Problem::RecordingUnsure) {
        [[maybe_unused]] const Done putBack = KeySlots::update(m_keyFile, [&](KeySlots &slots) -> Done {
            slots.takeSlotFrom(*before, userName);
            return {};
        });
    }
    return committed;
}

}
