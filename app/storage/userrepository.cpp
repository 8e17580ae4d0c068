// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/userrepository.h"

#include "storage/database.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

QString nameKey(const QString &userName)
{
    return userName.trimmed().toCaseFolded();
}

UserAccount readAccount(Query &q)
{
    return {q.id<UserId>(0), q.text(1), q.text(2), q.word<Role>(3), q.text(4).toUtf8(), q.utc(5)};
}

#define SELECT_ACCOUNT "SELECT id, user_name, display_name, role, password_hash, disabled_at FROM account "

Done changed(Query &query, UserId id)
{
    if (const Done done = query.exec(); !done)
        return done;
    if (query.rowsAffected() != 1)
        return Failure{Problem::UserNotFound, QString::number(id.value())};
    return {};
}

}

Result<UserAccount> UserRepository::insert(const UserAccount &account)
{
    const auto taken = byName(account.userName);
    if (!taken)
        return taken.failure();
    if (*taken)
        return Failure{Problem::UserNameTaken, account.userName};
    Query query =
        m_database.query(uR"(INSERT INTO account (user_name, name_key, display_name, role, password_hash, disabled_at)
        VALUES (:user_name, :name_key, :display_name, :role, :password_hash, :disabled_at))"_s);
    query.bind(u":user_name"_s, account.userName.trimmed())
        .bind(u":name_key"_s, nameKey(account.userName))
        .bind(u":display_name"_s, account.displayName)
        .bind(u":role"_s, wordOf(account.role))
        .bind(u":password_hash"_s, QString::fromUtf8(account.passwordHash))
        .bind(u":disabled_at"_s, account.disabledAt);
    if (const Done done = query.exec(); !done)
        return done.failure();
    UserAccount inserted = account;
    inserted.id = UserId(query.insertedId());
    inserted.userName = account.userName.trimmed();
    return inserted;
}

Result<std::optional<UserAccount>> UserRepository::byName(const QString &userName) const
{
    Query query = m_database.query(QStringLiteral(SELECT_ACCOUNT "WHERE name_key = :name_key"));
    query.bind(u":name_key"_s, nameKey(userName));
    return readOne(query, readAccount);
}

Result<std::optional<UserAccount>> UserRepository::byId(UserId id) const
{
    Query query = m_database.query(QStringLiteral(SELECT_ACCOUNT "WHERE id = :id"));
    query.bind(u":id"_s, id);
    return readOne(query, readAccount);
}

Result<QList<UserAccount>> UserRepository::all() const
{
    Query query = m_database.query(QStringLiteral(SELECT_ACCOUNT "ORDER BY name_key"));
    return readAll(query, readAccount);
}

Done UserRepository::setPasswordHash(UserId id, const QByteArray &hash)
{
    Query query = m_database.query(u"UPDATE account SET password_hash = :password_hash WHERE id = :id"_s);
    query.bind(u":password_hash"_s, QString::fromUtf8(hash)).bind(u":id"_s, id);
    return changed(query, id);
}

Done UserRepository::setDisabledAt(UserId id, const QDateTime &at)
{
    Query query = m_database.query(u"UPDATE account SET disabled_at = :disabled_at WHERE id = :id"_s);
    query.bind(u":disabled_at"_s, at).bind(u":id"_s, id);
    return changed(query, id);
}

}
