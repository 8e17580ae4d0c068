// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "statistics/statisticsreport.h"
#include "ui/statistics/numbermodel.h"

namespace optoutdesk {

// The tables of the statistics page: a report's exact numbers in words for the screen.

NumberRows rateTable(const StatisticsReport &report); // the latest day first
NumberRows countTable(const QString &what, const QList<KeyCount> &counts, const CodeLists &lists);
NumberRows ageAndSexTable(const StatisticsReport &report, const CodeLists &lists);
NumberRows monthTable(const StatisticsReport &report); // the latest month first
NumberRows apartTable(const StatisticsReport &report);

// The bands and the groups of sex that table and chart show: "unknown" only where somebody is.
QList<size_t> shownAgeBands(const StatisticsReport &report);
QList<size_t> shownSexGroups(const StatisticsReport &report);
QString ageBandText(size_t band, const CodeLists &lists);
QString sexGroupText(size_t group, const CodeLists &lists);

}
