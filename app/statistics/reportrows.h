// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/publishedreport.h"

#include <QStringList>

namespace optoutdesk {

// The rows of the CSV file, header first, in the words of the command line: table, key, measure, value. Quoting and
// neutralising formulas is the writer's job.
QList<QStringList> csvRows(const PublishedReport &report);

// A rate as files show it: two decimals with a full stop; empty where there is none.
QString percentText(std::optional<double> percent);

}
