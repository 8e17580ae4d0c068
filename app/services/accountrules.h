// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/words.h"

#include <QString>

namespace optoutdesk {

struct UserAccount;

// A user name is 1-60 letters, digits and . _ - (it is typed at every sign-in and printed in every history); the display
// name is what colleagues see. The password goes into the key file, not into the account.
Result<UserAccount> checkedAccount(const QString &userName, const QString &displayName, Role role);

// The same for telling a form what is wrong.
Done checkAccountNames(const QString &userName, const QString &displayName);

}
