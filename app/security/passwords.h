// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace optoutdesk {

// Argon2id with 256 MiB and 3 passes (about half a second), less where the computer has less; salt and parameters stand
// in the result, so a later check needs nothing else. Fails with TextTooLong or PasswordTooShort, never silently.
Result<QString> hashPassword(const QString &password);

// Whether this is the password behind the hash. A hash that cannot be read never matches.
bool passwordMatches(const QString &password, const QString &hash);

}
