// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/statisticsreport.h"
#include "tests/statistics/population.h"

namespace optoutdesk::testing {

// The same report by the rules of the domain alone, one person at a time, without any packing: slow and plain.
StatisticsReport naiveCount(const Population &population, const ObjectionType &type, QDate asOf);

}
