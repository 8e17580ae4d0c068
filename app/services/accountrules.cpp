// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountrules.h"

#include "domain/limits.h"
#include "domain/recordingrules.h"
#include "storage/userrepository.h"

#include <algorithm>

namespace optoutdesk {

Done checkAccountNames(const QString &userName, const QString &displayName)
{
    if (userName.isEmpty())
        return Failure{Problem::UserNameMissing};
    const bool plain =
        std::ranges::all_of(userName, [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-'; });
    if (!plain || userName.size() > limits::word)
        return Failure{Problem::UserNameInvalid, userName.left(limits::word)};
    if (const Result<QString> name = checkedText(displayName, limits::name); !name)
        return name.failure();
    return {};
}

Result<UserAccount> checkedAccount(const QString &userName, const QString &displayName, Role role)
{
    if (const Done checked = checkAccountNames(userName.trimmed(), displayName); !checked)
        return checked.failure();
    const QString shown = displayName.trimmed().isEmpty() ? userName.trimmed() : displayName.trimmed();
    UserAccount account;
    account.userName = userName.trimmed();
    account.displayName = shown;
    account.role = role;
    return account;
}

}
