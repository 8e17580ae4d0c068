// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recovery.h"

#include "security/derivedkeys.h"
#include "services/accounts.h"
#include "services/audittrail.h"
#include "storage/register.h"
#include "storage/registerfile.h"
#include "storage/transaction.h"
#include "storage/userrepository.h"

namespace optoutdesk {

Done recoverAccess(const QString &location, const QString &code, const QString &userName, const QString &newPassword,
                   const Clock &clock, PasswordStrength strength)
{
    const Result<QString> path = RegisterFile::locate(location);
    if (!path)
        return path.failure();
    const QString keyFile = KeySlots::pathBeside(*path);
    const Result<KeySlots> slots = KeySlots::read(keyFile);
    if (!slots)
        return slots.failure();
    const Result<DataKey> key = slots->unlockByCode(code);
    if (!key)
        return key.failure();
    const Result<std::unique_ptr<Register>> reg =
        Register::open(*path, derivedKey(*key, KeyUse::Pages), Register::Checks::Later);
    if (!reg)
        return reg.failure();
    if ((*reg)->facts().id != slots->registerId())
        return Failure{Problem::KeyFileForeign, keyFile};
    const Result<std::optional<UserAccount>> user = UserRepository((*reg)->database()).byName(userName.trimmed());
    if (!user)
        return user.failure();
    if (!*user)
        return Failure{Problem::UserNotFound, userName};
    if ((*user)->role != Role::Manager)
        return Failure{Problem::NotAllowedForRole, (*user)->userName};

    // Whoever holds the code acts as this manager, and the trail names the code.
    Desk desk{.database = (*reg)->database(),
              .clock = clock,
              .session = {(*user)->id, (*user)->userName, (*user)->displayName, (*user)->role},
              .dataKey = *key};
    if (const Done noted = recordAct(desk, QStringLiteral("recovery-code-used"), {}, (*user)->userName); !noted)
        return noted;
    return Accounts(desk, keyFile, strength).setPassword((*user)->userName, newPassword);
}

}
