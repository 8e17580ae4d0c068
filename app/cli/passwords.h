// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace optoutdesk::cli {

// The password of who signs in: OPTOUT_DESK_PASSWORD, else asked for at a terminal, else PasswordMissing.
Result<QString> signInPassword(const QString &userName);
// A password to be set: OPTOUT_DESK_NEW_PASSWORD, else asked for twice at a terminal, else PasswordMissing.
Result<QString> newPassword();
// The recovery code from the practice safe: OPTOUT_DESK_RECOVERY_CODE, else asked for at a terminal, else PasswordMissing.
Result<QString> recoveryCode();

}
