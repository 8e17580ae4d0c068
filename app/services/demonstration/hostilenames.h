// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "services/demonstration/randomsource.h"

namespace optoutdesk {

// Puts into one value of a patient what a database, a page, a spreadsheet, a file name or a line of text might take for
// an instruction. Nothing of it is a control character, which the register refuses.
void makeHostile(Patient &patient, RandomSource &random);

}
