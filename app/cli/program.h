// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"

#include <QStringList>

namespace optoutdesk::cli {

// optoutdesk-cli as a function: options in front, then a command or `batch`. Answers on standard output, refusals and
// progress on standard error. Returns the exit status: 0 done, 1 refused or failed, 2 usage.
int runProgram(const QStringList &words, const Clock &clock);

// Whether the words ask for something that draws pages, so that fonts and an (invisible) window system are needed.
bool needsPages(const QStringList &words);

}
