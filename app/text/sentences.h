// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

#include <QString>

namespace optoutdesk {

// What happened, what was not done and what to do, in one or two sentences for the person at the desk; plain text,
// translated. Every refusal of the program comes from here, in the window and on the command line alike.
QString sentenceFor(const Failure &failure);

}
