// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "statistics/statisticsreport.h"

#include <QWidget>

class QVBoxLayout;

namespace optoutdesk {

class BarChart;
class Notice;
class NumberCard;
class NumberTable;
class RateChart;
class TextLabel;

// A report as large numbers, charts and tables. Before the first report only the numbers' places are there; a later one
// replaces the numbers where they stand.
class StatisticsView : public QWidget
{
    Q_OBJECT

public:
    explicit StatisticsView(QWidget *parent = nullptr);

    void show(const StatisticsReport &report, const CodeLists &lists);
    using QWidget::show;
    // An empty register has its three numbers and nothing behind them.
    void setDetailsVisible(bool visible);

private:
    void addCards(QVBoxLayout *column);
    void showCharts(const StatisticsReport &report, const CodeLists &lists);
    void showTables(const StatisticsReport &report, const CodeLists &lists);

    NumberCard *m_listSize;
    NumberCard *m_inForce;
    NumberCard *m_rate;
    Notice *m_warning;
    TextLabel *m_basis;
    TextLabel *m_severalReasons;
    QWidget *m_details;
    RateChart *m_rateChart;
    BarChart *m_reasonChart;
    BarChart *m_ageChart;
    NumberTable *m_rates;
    NumberTable *m_reasons;
    NumberTable *m_ages;
    NumberTable *m_channels;
    NumberTable *m_origins;
    NumberTable *m_months;
    NumberTable *m_apart;
};

}
