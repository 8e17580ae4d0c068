// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demonstration/demohouseholds.h"

namespace optoutdesk {

// Decides who of a household is regularly registered, here for a while, private, gone or dead, who is restricted, and
// whose birth date or sex the practice does not know.
void giveRegistrations(DemoHousehold &household, RandomSource &random, QDate today);

}
