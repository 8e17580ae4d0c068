// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/registersetup.h"

#include "domain/limits.h"
#include "domain/recordingrules.h"
#include "security/derivedkeys.h"
#include "services/accountrules.h"
#include "services/audittrail.h"
#include "storage/database.h"
#include "storage/registerfile.h"
#include "storage/transaction.h"
#include "storage/userrepository.h"

#include <QFile>
#include <QFileInfo>

namespace optoutdesk {

Result<Practice> checkedPractice(const Practice &practice)
{
    const Result<QString> name = checkedText(practice.name, limits::name);
    if (!name)
        return name.failure();
    if (name->isEmpty())
        return Failure{Problem::PracticeNameMissing};
    const std::optional<OdsCode> code = OdsCode::parse(practice.code);
    if (!code)
        return Failure{Problem::PracticeCodeInvalid, practice.code};
    const Result<QString> address = checkedText(practice.address, limits::address, Lines::Multiple);
    if (!address)
        return address.failure();
    const Result<QString> phone = checkedText(practice.phone, limits::phone);
    if (!phone)
        return phone.failure();
    return Practice{*name, code->text(), *address, *phone};
}

Done checkSetup(const Practice &practice, const FirstManager &manager)
{
    if (const Result<Practice> checked = checkedPractice(practice); !checked)
        return checked.failure();
    if (const Done names = checkAccountNames(manager.userName.trimmed(), manager.displayName); !names)
        return names;
    if (manager.password.size() < limits::passwordMinimum)
        return Failure{Problem::PasswordTooShort, {}, QString::number(limits::passwordMinimum)};
    return {};
}

Result<RegisterPlan> planRegister(Protection protection)
{
    const Result<DataKey> key = newDataKey();
    if (!key)
        return key.failure();
    RegisterPlan plan{KeySlots::forNew(EventUuid::create().text(), protection == Protection::Sealed), *key};
    plan.recoveryCode = plan.slots.setRecoveryCode(*key);
    return plan;
}

Done createPlanned(const QString &path, const RegisterPlan &plan, const Practice &practice,
                   const std::function<Done(Database &, KeySlots &)> &furnish)
{
    // A key file that lies there alone may be the last one of a register that went missing.
    const QString keyFile = KeySlots::pathBeside(QFileInfo(path).absoluteFilePath());
    if (QFileInfo::exists(keyFile))
        return Failure{Problem::RegisterExists, keyFile};
    KeySlots slots = plan.slots;
    bool keysWritten = false;
    const NewRegister as{slots.registerId(), slots.isSealed() ? derivedKey(plan.key, KeyUse::Pages) : DataKey()};
    const Done created = RegisterFile::create(
        path, practice,
        [&](Database &database) -> Done {
            database.setRowKey(derivedKey(plan.key, KeyUse::Rows));
            if (const Done furnished = furnish(database, slots); !furnished)
                return furnished;
            // Before the register has its name: there is never one without its keys.
            const Done written = slots.write(keyFile);
            keysWritten = written.ok();
            return written;
        },
        as);
    if (!created && keysWritten)
        QFile::remove(keyFile);
    return created;
}

Done createRegister(const QString &path, const RegisterPlan &plan, const Practice &practice, const FirstManager &manager,
                    const Clock &clock, PasswordStrength strength)
{
    const Result<Practice> checked = checkedPractice(practice);
    if (!checked)
        return checked.failure();
    const Result<UserAccount> account = checkedAccount(manager.userName, manager.displayName, Role::Manager);
    if (!account)
        return account.failure();
    return createPlanned(path, plan, *checked, [&](Database &database, KeySlots &slots) -> Done {
        if (const Done set = slots.setPassword(account->userName, manager.password, plan.key, strength); !set)
            return set;
        const Result<UserAccount> user = UserRepository(database).insert(*account);
        if (!user)
            return user.failure();
        Desk desk{.database = database,
                  .clock = clock,
                  .session = {user->id, user->userName, user->displayName, user->role},
                  .dataKey = plan.key};
        return appendAudit(desk, QStringLiteral("create-register"), {}, checked->code);
    });
}

}
