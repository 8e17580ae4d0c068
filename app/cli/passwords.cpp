// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passwords.h"

#include "platform/terminal.h"

#include <QCoreApplication>

namespace optoutdesk::cli {

namespace {

struct Passwords
{
    Q_DECLARE_TR_FUNCTIONS(Passwords)
};

Result<QString> fromEnvironmentOrTerminal(const char *variable, const QString &prompt)
{
    if (qEnvironmentVariableIsSet(variable))
        return qEnvironmentVariable(variable);
    if (const std::optional<QString> typed = platform::askHidden(prompt))
        return *typed;
    return Failure{Problem::PasswordMissing};
}

}

Result<QString> signInPassword(const QString &userName)
{
    return fromEnvironmentOrTerminal("OPTOUT_DESK_PASSWORD", Passwords::tr("Password for %1: ").arg(userName));
}

Result<QString> newPassword()
{
    const Result<QString> first = fromEnvironmentOrTerminal("OPTOUT_DESK_NEW_PASSWORD", Passwords::tr("New password: "));
    if (!first || qEnvironmentVariableIsSet("OPTOUT_DESK_NEW_PASSWORD"))
        return first;
    const std::optional<QString> again = platform::askHidden(Passwords::tr("The same again: "));
    if (!again || *again != *first)
        return Failure{Problem::WrongPassword};
    return first;
}

Result<QString> recoveryCode()
{
    return fromEnvironmentOrTerminal("OPTOUT_DESK_RECOVERY_CODE", Passwords::tr("Recovery code: "));
}

}
