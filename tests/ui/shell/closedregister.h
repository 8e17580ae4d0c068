// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "services/registersetup.h"

#include <QString>

namespace optoutdesk::testing {

// A register that nobody has open, with the manager "jo" (testPassword): for what needs it closed.
struct ClosedRegister
{
    ClosedRegister(const QString &path, const Clock &clock, Protection protection = Protection::Sealed);

    QString path;
    QString recoveryCode;
};

}
