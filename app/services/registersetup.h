// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/practice.h"
#include "domain/result.h"
#include "security/keyslots.h"

#include <functional>

namespace optoutdesk {

class Database;

struct FirstManager
{
    QString displayName = {};
    QString userName = {};
    QString password = {};
};

// Whether the pages of the register are encrypted. Either way it has a key file, accounts and a trail.
enum class Protection { Plain, Sealed };

// A register before it exists: its identity, its keys, and the recovery code that is shown once, for the practice safe. The
// window has it typed back before it creates anything.
struct RegisterPlan
{
    KeySlots slots = {};
    DataKey key = {};
    QString recoveryCode = {};
};

Result<RegisterPlan> planRegister(Protection protection);

// The practice as it will be kept: texts trimmed, the code in capitals. PracticeNameMissing, PracticeCodeInvalid,
// TextTooLong or ControlCharacters.
Result<Practice> checkedPractice(const Practice &practice);

// What can be wrong with the first-run form, before anything is written.
Done checkSetup(const Practice &practice, const FirstManager &manager);

// Creates a register and its key file with its practice and first manager. Refuses an existing path, also that of a key file
// alone; leaves nothing behind on failure.
//
// `strength` is for tests.
Done createRegister(const QString &path, const RegisterPlan &plan, const Practice &practice, const FirstManager &manager,
                    const Clock &clock, PasswordStrength strength = PasswordStrength::Full);

// The same for whatever `furnish` puts into the new register and its key file (a demonstration).
Done createPlanned(const QString &path, const RegisterPlan &plan, const Practice &practice,
                   const std::function<Done(Database &, KeySlots &)> &furnish);

}
