// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/passwords.h"
#include "cli/values.h"
#include "services/accounts.h"
#include "services/openregister.h"
#include "services/recovery.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct AccountCommands
{
    Q_DECLARE_TR_FUNCTIONS(AccountCommands)

public:
    static Result<Answer> add(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> list(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> disable(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> setPassword(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> recover(const Surroundings &surroundings, const Arguments &arguments);
};

Answer named(const QString &key, const QString &name, const QString &text)
{
    return {.json = {{key, name}}, .text = text};
}

Result<Answer> AccountCommands::add(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<Role> role = wordValue(arguments, "--role"_L1, Role::Receptionist);
    if (!role)
        return role.failure();
    const Result<QString> password = newPassword();
    if (!password)
        return password.failure();
    const QString name = arguments.positional(0);
    const QString displayName = arguments.value("--name"_L1, name);
    if (const Done added = surroundings.openRegister->accounts().add(name, displayName, *role, *password); !added)
        return added.failure();
    return named(u"added"_s, name, tr("Added the user %1.").arg(name));
}

Result<Answer> AccountCommands::list(const Surroundings &surroundings, const Arguments &)
{
    const Result<std::vector<Account>> accounts = surroundings.openRegister->accounts().list();
    if (!accounts)
        return accounts.failure();
    QJsonArray users;
    QStringList lines;
    for (const Account &account : *accounts) {
        users.append(QJsonObject{{u"user_name"_s, account.userName},
                                 {u"name"_s, account.displayName},
                                 {u"role"_s, QString(wordOf(account.role))},
                                 {u"disabled"_s, account.disabled}});
        const QString mark = account.disabled ? tr("switched off") : QString();
        lines.append(
            u"%1  %2  %3  %4"_s.arg(account.userName, QString(wordOf(account.role)), account.displayName, mark).trimmed());
    }
    return Answer{.json = {{u"users"_s, users}}, .text = lines.join(u'\n')};
}

Result<Answer> AccountCommands::disable(const Surroundings &surroundings, const Arguments &arguments)
{
    const QString name = arguments.positional(0);
    if (const Done disabled = surroundings.openRegister->accounts().disable(name); !disabled)
        return disabled.failure();
    return named(u"disabled"_s, name, tr("The user %1 can no longer sign in.").arg(name));
}

Result<Answer> AccountCommands::setPassword(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<QString> password = newPassword();
    if (!password)
        return password.failure();
    const QString name = arguments.positional(0);
    if (const Done changed = surroundings.openRegister->accounts().setPassword(name, *password); !changed)
        return changed.failure();
    return named(u"password_set"_s, name, tr("The password of %1 was changed.").arg(name));
}

Result<Answer> AccountCommands::recover(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<QString> code = recoveryCode();
    if (!code)
        return code.failure();
    const Result<QString> password = newPassword();
    if (!password)
        return password.failure();
    const QString name = arguments.positional(0);
    if (const Done recovered = recoverAccess(surroundings.databasePath, *code, name, *password, surroundings.clock);
        !recovered)
        return recovered.failure();
    return named(u"recovered"_s, name, tr("%1 can sign in with the new password.").arg(name));
}

}

std::vector<Command> accountCommands()
{
    using Needs = Command::Needs;
    const QStringList name{u"NAME"_s};
    return {{"add-user"_L1,
             Needs::Register,
             {{{"--role"_L1, Takes::Value, true}, {"--name"_L1}}, name, 1},
             AccountCommands::add},
            {"list-users"_L1, Needs::Register, {}, AccountCommands::list},
            {"disable-user"_L1, Needs::Register, {{}, name, 1}, AccountCommands::disable},
            {"set-password"_L1, Needs::Register, {{}, name, 1}, AccountCommands::setPassword},
            {"recover"_L1, Needs::Nothing, {{}, name, 1}, AccountCommands::recover}};
}

}
