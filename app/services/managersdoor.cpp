// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/managersdoor.h"

#include "security/derivedkeys.h"
#include "storage/backupcopy.h"
#include "storage/database.h"
#include "storage/practicerepository.h"
#include "storage/registerfile.h"
#include "storage/sqlite/sqlitedialect.h"
#include "storage/userrepository.h"

namespace optoutdesk {

Desk OpenedByManager::desk(const Clock &clock) const
{
    return Desk{.database = *database, .clock = clock, .session = session, .dataKey = key};
}

Result<Session> sessionFor(Database &database, const QString &userName)
{
    const Result<std::optional<UserAccount>> user = UserRepository(database).byName(userName.trimmed());
    if (!user)
        return user.failure();
    // A slot without an account is left behind by an account that was never finished.
    if (!*user)
        return Failure{Problem::WrongPassword};
    if (!(*user)->isEnabled())
        return Failure{Problem::UserDisabled, (*user)->userName};
    return Session{(*user)->id, (*user)->userName, (*user)->displayName, (*user)->role};
}

Result<Session> managerIn(Database &database, const QString &userName)
{
    Result<Session> session = sessionFor(database, userName);
    if (!session)
        return session;
    if (const Done may = requireMay(*session, Act::Restore); !may)
        return may.failure();
    return session;
}

Result<OpenedByManager> openByManager(const QString &registerPath, const Credentials &credentials, SignInGate &gate)
{
    if (const Done fits = RegisterFile::examine(registerPath); !fits)
        return fits.failure();
    const Result<Unlocked> unlocked = gate.tryPassword(registerPath, credentials);
    if (!unlocked)
        return unlocked.failure();
    OpenedByManager opened{.slots = unlocked->slots, .key = unlocked->key};
    auto database =
        Database::open(SqliteDialect::instance(), registerPath, Access::Existing,
                       RegisterFile::isSealed(registerPath) ? derivedKey(unlocked->key, KeyUse::Pages) : DataKey());
    if (!database)
        return database.failure();
    opened.database = std::move(*database);
    if (const Done known = refuseFuture(*opened.database); !known)
        return known.failure();
    const Result<QString> id = PracticeRepository(*opened.database).registerId();
    if (!id)
        return id.failure();
    if (*id != opened.slots.registerId())
        return Failure{Problem::KeyFileForeign, KeySlots::pathBeside(registerPath)};
    const Result<Session> session = managerIn(*opened.database, credentials.userName);
    if (!session)
        return session.failure();
    opened.session = *session;
    return opened;
}

}
