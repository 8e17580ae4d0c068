// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "letters/reportpdf.h"
#include "statistics/publishedreport.h"

namespace optoutdesk {

// The practice's numbers as a printed report: what they are, as of when, how far they are rounded, and every table.
ReportDocument reportDocument(const PublishedReport &report, const QString &practiceName, const CodeLists &lists);

// The key of a statistics table in words for people: "In person", "30-39", "Unknown".
QString statisticsKeyText(const QString &key, const CodeLists &lists);

}
