// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace optoutdesk {
struct StatisticsReport;
}

namespace optoutdesk::cli {

// The numbers of a day as standard output shows them: exact, for people and as the document of the contract.
Answer statisticsAnswer(const StatisticsReport &report);

}
