// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectiontype.h"
#include "statistics/rateovertime.h"

namespace optoutdesk {

// Everything the statistics page shows, for any day, in one pass over the facts.
// On the list: regularly registered, present on the day (wasOnListOn). In force: as statusAsOf says, so never after the
// type's last day. Reason, channel and origin are those of the latest counting objection of the present unbroken run: what
// the person said last. Someone not yet registered on the day is counted nowhere; dead comes before left.
StatisticsReport countOn(const StatisticsFacts &facts, const ObjectionType &type, QDate asOf, int months = monthsOfRate);

}
