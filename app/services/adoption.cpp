// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/adoption.h"

#include "security/passwords.h"
#include "services/registersetup.h"
#include "storage/auditrepository.h"
#include "storage/register.h"
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

Result<Unlocked> adoptRegister(Register &reg, const Credentials &credentials, PasswordStrength strength)
{
    const Result<QList<UserAccount>> users = UserRepository(reg.database()).all();
    if (!users)
        return users.failure();
    const QString name = credentials.userName.trimmed();
    const auto user = std::ranges::find_if(
        *users, [&](const UserAccount &each) { return each.userName.compare(name, Qt::CaseInsensitive) == 0; });
    if (user == users->end() || !user->isEnabled()
        || !passwordMatches(credentials.password, QString::fromLatin1(user->passwordHash)))
        return Failure{Problem::WrongPassword};
    if (user->role != Role::Manager)
        return Failure{Problem::NotAllowedForRole, user->userName};

    const Result<DataKey> key = newDataKey();
    if (!key)
        return key.failure();
    KeySlots slots = KeySlots::forNew(reg.facts().id, false);
    if (const Done set = slots.setPassword(user->userName, credentials.password, *key, strength); !set)
        return set.failure();
    for (const UserAccount &other : *users) {
        if (other.id != user->id)
            slots.switchOff(other.userName);
    }
    if (const Done written = slots.write(KeySlots::pathBeside(reg.path())); !written)
        return written.failure();
    for (const UserAccount &each : *users) {
        if (const Done blanked = UserRepository(reg.database()).setPasswordHash(each.id, {}); !blanked)
            return blanked.failure();
    }
    return Unlocked{slots, *key};
}

}
