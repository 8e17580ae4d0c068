// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/closedregister.h"

#include "tests/support/testregister.h"

#include <QtGlobal>

namespace optoutdesk::testing {

ClosedRegister::ClosedRegister(const QString &where, const Clock &clock, Protection protection) : path(where)
{
    const Practice practice{QStringLiteral("Elm Lane Surgery"), QStringLiteral("A81001"), {}, {}};
    const Result<RegisterPlan> plan = planRegister(protection);
    if (!plan)
        qFatal("no plan for a register: %d", static_cast<int>(plan.failure().problem));
    recoveryCode = plan->recoveryCode;
    const FirstManager manager{QStringLiteral("JO"), QStringLiteral("jo"), testPassword};
    if (const Done made = createRegister(path, *plan, practice, manager, clock, PasswordStrength::Least); !made)
        qFatal("no register: %d", static_cast<int>(made.failure().problem));
}

}
