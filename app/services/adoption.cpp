// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/adoption.h"

#include "security/derivedkeys.h"
#include "security/passwords.h"
#include "services/audittrail.h"
#include "services/managersdoor.h"
#include "storage/auditrepository.h"
#include "storage/database.h"
#include "storage/patientrepository.h"
#include "storage/register.h"
#include "storage/transaction.h"
#include "storage/userrepository.h"

#include <algorithm>

namespace optoutdesk {

Result<bool> isWithoutKeys(Register &reg)
{
    const Result<QList<UserAccount>> users = UserRepository(reg.database()).all();
    if (!users)
        return users.failure();
    // A trail that is a chain already had a key: its key file is missing, and nothing may take its place.
    const Result<AuditTail> tail = AuditRepository(reg.database()).tail();
    if (!tail)
        return tail.failure();
    return tail->hash.isEmpty()
           && std::ranges::any_of(*users, [](const UserAccount &user) { return !user.passwordHash.isEmpty(); });
}

namespace {

// Everything but the key file, which `keep` writes when nothing else can go wrong any more.
Done takeOver(Register &reg, const DataKey &key, const QString &userName, const Clock &clock,
              const std::function<Done()> &keep)
{
    Database &database = reg.database();
    const Result<Session> session = sessionFor(database, userName);
    if (!session)
        return session.failure();
    database.setRowKey(derivedKey(key, KeyUse::Rows));
    Desk desk{.database = database, .clock = clock, .session = *session, .dataKey = key};
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    // Nobody else can adopt it from here on; somebody may have done so a moment ago.
    const Result<bool> still = isWithoutKeys(reg);
    if (!still)
        return still.failure();
    if (!*still)
        return Failure{Problem::KeyFileMissing, KeySlots::pathBeside(reg.path())};
    const Result<QList<UserAccount>> users = UserRepository(database).all();
    if (!users)
        return users.failure();
    for (const UserAccount &each : *users) {
        if (const Done blanked = UserRepository(database).setPasswordHash(each.id, {}); !blanked)
            return blanked;
    }
    if (const Done sealed = PatientRepository(database).sealAll(); !sealed)
        return sealed;
    if (const Done sealed = sealEverything(desk, QStringLiteral("adopt-register")); !sealed)
        return sealed;
    if (const Done kept = keep(); !kept)
        return kept;
    return transaction->commit();
}

}

Result<Unlocked> adoptRegister(Register &reg, const Credentials &credentials, const Clock &clock, PasswordStrength strength)
{
    const QString name = credentials.userName.trimmed();
    const Result<std::optional<UserAccount>> user = UserRepository(reg.database()).byName(name);
    if (!user)
        return user.failure();
    if (!*user || !(*user)->isEnabled()
        || !passwordMatches(credentials.password, QString::fromLatin1((*user)->passwordHash)))
        return Failure{Problem::WrongPassword};
    if ((*user)->role != Role::Manager)
        return Failure{Problem::NotAllowedForRole, (*user)->userName};

    const Result<DataKey> key = newDataKey();
    if (!key)
        return key.failure();
    KeySlots slots = KeySlots::forNew(reg.facts().id, false);
    if (const Done set = slots.setPassword((*user)->userName, credentials.password, *key, strength); !set)
        return set.failure();
    const Done taken = takeOver(reg, *key, name, clock, [&] { return slots.write(KeySlots::pathBeside(reg.path())); });
    if (!taken)
        return taken.failure();
    return Unlocked{slots, *key};
}

Done finishAdoption(Register &reg, const Unlocked &unlocked, const QString &userName, const Clock &clock)
{
    return takeOver(reg, unlocked.key, userName, clock, [] { return Done(); });
}

}
