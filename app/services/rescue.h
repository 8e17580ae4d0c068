// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/signingate.h"

#include <QStringList>

namespace optoutdesk {

// A plain copy of a sealed register for rescue, opened by a manager's password; with a key file of its own, so that it is a
// register too. RegisterExists.
Done exportPlain(const QString &location, const Credentials &credentials, const QString &file, const Clock &clock,
                 SignInGate &gate);
// The same by the recovery code, when nobody can sign in any more. RecoveryCodeMistyped, RecoveryCodeWrong.
Done exportPlainByCode(const QString &location, const QString &code, const QString &file, const Clock &clock);

// Seals a plain register in place: a sealed copy is made, proven and takes its name. Its plain backups and older copies beside
// it are sealed likewise; the answer names those that could not be and still lie there to be read. What a disk keeps of
// replaced files nobody can promise. AlreadySealed, RegisterInUse, NotAllowedForRole, DiskFull.
Result<QStringList> protectRegister(const QString &location, const Credentials &credentials, const Clock &clock,
                                    SignInGate &gate);

}
