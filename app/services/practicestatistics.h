// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"
#include "statistics/statisticsreport.h"

#include <memory>

namespace optoutdesk {

class StatisticsFacts;

// The practice's numbers for any day, counted from facts read once; exact for the screen, disclosure-controlled for
// files unless the manager explicitly asks for exact ones, which is recorded.
class PracticeStatistics
{
public:
    enum class Detail { DisclosureControlled, Exact };

    explicit PracticeStatistics(Desk &desk);
    ~PracticeStatistics();

    Result<StatisticsReport> report(const QString &type, QDate asOf);
    // Rate at month ends up to the day, oldest first.
    Result<std::vector<RatePoint>> rateOverTime(const QString &type, QDate asOf, int months = 24);
    // Read the facts again at the next question: something was recorded or imported.
    void forgetFacts();

    Done exportCsv(const QString &type, QDate asOf, Detail detail, const QString &file);
    Done exportPdf(const QString &type, QDate asOf, Detail detail, const QString &file);

private:
    Result<const StatisticsFacts *> facts();

    Desk &m_desk;
    std::unique_ptr<StatisticsFacts> m_facts;
};

}
