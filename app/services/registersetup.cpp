// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/registersetup.h"

#include "domain/limits.h"
#include "domain/recordingrules.h"
#include "security/passwords.h"
#include "services/accountrules.h"
#include "services/audittrail.h"
#include "storage/registerfile.h"
#include "storage/transaction.h"
#include "storage/userrepository.h"

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

Done createRegister(const QString &path, const Practice &practice, const FirstManager &manager, const Clock &clock)
{
    const Result<Practice> checked = checkedPractice(practice);
    if (!checked)
        return checked.failure();
    const Result<UserAccount> account =
        checkedAccount(manager.userName, manager.displayName, Role::Manager, manager.password);
    if (!account)
        return account.failure();
    return RegisterFile::create(path, *checked, [&](Database &database) -> Done {
        const Result<UserAccount> user = UserRepository(database).insert(*account);
        if (!user)
            return user.failure();
        Desk desk{database, clock, {user->id, user->userName, user->displayName, user->role}};
        return appendAudit(desk, QStringLiteral("create-register"), {}, checked->code);
    });
}

}
