// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/signingate.h"

namespace optoutdesk {

class Register;

// Registers of the time before key files kept their passwords in the accounts. Whether this one, opened, is such a register.
Result<bool> isWithoutKeys(Register &reg);

// The manager who signs in first gives it its key file, with a slot for themselves; everybody else's password has to be set
// again. WrongPassword, NotAllowedForRole.
Result<Unlocked> adoptRegister(Register &reg, const Credentials &credentials,
                               PasswordStrength strength = PasswordStrength::Full);

}
