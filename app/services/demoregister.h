// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/result.h"
#include "services/demonstration/demotypes.h"
#include "services/registersetup.h"

#include <functional>

namespace optoutdesk {

struct DemoSummary
{
    qint64 patients = 0;
    qint64 events = 0;
    QString recoveryCode = {};
};

// The users of every demonstration register.
inline constexpr QLatin1StringView demoManager("manager");
inline constexpr QLatin1StringView demoReceptionist("reception");
inline constexpr QLatin1StringView demoPassword("demonstration");

// A new register with an invented practice in it. RegisterExists when something is there already; nothing is left behind
// when it fails or `goOn` (patients so far) says no.
Result<DemoSummary> makeDemoRegister(const QString &path, const DemoOptions &options, const Clock &clock,
                                     const std::function<bool(qint64 patients)> &goOn = {},
                                     Protection protection = Protection::Sealed);

}
