// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/practice.h"
#include "domain/result.h"

namespace optoutdesk {

struct FirstManager
{
    QString displayName = {};
    QString userName = {};
    QString password = {};
};

// The practice as it will be kept: texts trimmed, the code in capitals. PracticeNameMissing, PracticeCodeInvalid,
// TextTooLong or ControlCharacters.
Result<Practice> checkedPractice(const Practice &practice);

// What can be wrong with the first-run form, before anything is written.
Done checkSetup(const Practice &practice, const FirstManager &manager);

// Creates a register with its practice and first manager. Refuses an existing path; leaves nothing behind on failure.
Done createRegister(const QString &path, const Practice &practice, const FirstManager &manager, const Clock &clock);

}
