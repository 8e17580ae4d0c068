// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"

namespace optoutdesk {

// The line above the list: "50 of 312, keep typing".
QString answerLine(const FindAnswer &answer);

// What stands in place of an empty list: a heading, and what was searched and what else to try.
struct EmptyWords
{
    QString heading = {};
    QStringList hints = {};
};

EmptyWords nobodyFound(const FindAnswer &answer);
EmptyWords nobodyRecent();
EmptyWords nothingAsked();

}
