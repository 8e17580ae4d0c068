// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"
#include "services/signingate.h"

#include <memory>

namespace optoutdesk {

// A register that a manager opened for an act on the file itself: restoring, protecting, rescuing. The lock is the caller's.
struct OpenedByManager
{
    std::unique_ptr<Database> database = {};
    KeySlots slots = {};
    DataKey key = {};
    Session session = {};

    Desk desk(const Clock &clock) const;
};

// Who somebody whose password opened the register is in it: WrongPassword for a name without an account, UserDisabled.
Result<Session> sessionFor(Database &database, const QString &userName);

// The account of this name: WrongPassword without one, UserDisabled, NotAllowedForRole unless it is a manager's.
Result<Session> managerIn(Database &database, const QString &userName);

// Opens what lies at the path as it is, whatever its schema. What SignInGate::tryPassword and the opening refuse,
// KeyFileForeign, and what managerIn does.
Result<OpenedByManager> openByManager(const QString &registerPath, const Credentials &credentials, SignInGate &gate);

}
