// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/result.h"
#include "security/keyslots.h"

#include <QString>

namespace optoutdesk {

// A manager who has lost the password comes back in by the recovery code from the practice safe: the account (also a
// switched-off one) gets a new password, and the trail says so. RecoveryCodeMistyped, RecoveryCodeWrong, UserNotFound,
// NotAllowedForRole for anybody but a manager, PasswordTooShort.
Done recoverAccess(const QString &location, const QString &code, const QString &userName, const QString &newPassword,
                   const Clock &clock, PasswordStrength strength = PasswordStrength::Full);

}
