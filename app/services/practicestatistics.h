// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letters/reportpdf.h"
#include "services/session.h"
#include "statistics/publishedreport.h"
#include "statistics/statisticsreport.h"

#include <functional>
#include <memory>

namespace optoutdesk {

class StatisticsFacts;

// The practice's numbers for any day, counted from facts that are read again only when the register has changed. Exact
// for the screen; files are disclosure-controlled unless exact numbers are asked for, which is recorded.
class PracticeStatistics
{
public:
    explicit PracticeStatistics(Desk &desk);
    ~PracticeStatistics();
    PracticeStatistics(const PracticeStatistics &) = delete;
    PracticeStatistics &operator=(const PracticeStatistics &) = delete;

    Result<StatisticsReport> report(const QString &type, QDate asOf);
    // Writes the report of a day to a file, whole or not at all.
    Done exportCsv(const QString &type, QDate asOf, Precision precision, const QString &file);
    // `words` makes the report readable: words for people come from above.
    using Words = std::function<ReportDocument(const PublishedReport &)>;
    Done exportPdf(const QString &type, QDate asOf, Precision precision, const QString &file, const Words &words);

private:
    struct Cache;

    Result<const StatisticsFacts *> facts();
    Result<PublishedReport> published(const QString &type, QDate asOf, Precision precision);
    Done keep(const QByteArray &bytes, const PublishedReport &report, const QString &file);

    Desk &m_desk;
    std::unique_ptr<Cache> m_cache;
};

}
