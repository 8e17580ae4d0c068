// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot is written with Qt's keywords, which this project switches off: they are lent to its header alone.
#define signals Q_SIGNALS
#define slots Q_SLOTS
// NOLINTNEXTLINE(bugprone-macro-parentheses)
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
