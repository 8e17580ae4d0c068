// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/signingate.h"

namespace optoutdesk {

class Register;

// Registers of the time before key files kept their passwords in the accounts. Whether this one, opened, is such a register.
Result<bool> isWithoutKeys(Register &reg);

// The manager who signs in first gives it its key file, with a slot for themselves; everybody else's password has to be set
// again. From then on the trail is a chain, and what is in the register at this moment is taken as it is. One transaction, and
// the key file is written before it is kept: cut off between the two it is taken up again by finishAdoption().
// WrongPassword, NotAllowedForRole; KeyFileMissing when somebody else adopted it meanwhile.
Result<Unlocked> adoptRegister(Register &reg, const Credentials &credentials, const Clock &clock,
                               PasswordStrength strength = PasswordStrength::Full);
// For one whose key file is there while it still is without keys itself.
Done finishAdoption(Register &reg, const Unlocked &unlocked, const QString &userName, const Clock &clock);

}
