// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectiontype.h"
#include "statistics/statisticsfacts.h"
#include "statistics/statisticsreport.h"

namespace optoutdesk {

inline constexpr int monthsOfRate = 24;

// The rate on each of the `months` last month ends before a day, and on the day itself; oldest first. One pass.
QList<RatePoint> rateOverTime(const StatisticsFacts &facts, const ObjectionType &type, QDate asOf,
                              int months = monthsOfRate);

}
