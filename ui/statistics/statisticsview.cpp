// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statisticsview.h"

#include "domain/calendar.h"
#include "text/numberwords.h"
#include "text/reportwords.h"
#include "ui/charts/barchart.h"
#include "ui/charts/ratechart.h"
#include "ui/statistics/columns.h"
#include "ui/statistics/numbercard.h"
#include "ui/statistics/numbertable.h"
#include "ui/statistics/reporttables.h"
#include "ui/statistics/surface.h"
#include "ui/theme/grid.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

#include <numeric>

namespace optoutdesk {

namespace {

constexpr double everybody = 100; // per cent
constexpr qsizetype reasonsNamed = 3;

qint64 sumOf(const QList<KeyCount> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0),
                           [](qint64 sum, const KeyCount &count) { return sum + count.count; });
}

// What a chart shows, for who cannot see it: the table beside it holds the rest.
QString reasonsInWords(const QStringList &reasons, const QList<qint64> &counts)
{
    QStringList parts;
    for (qsizetype at = 0; at < reasons.size() && parts.size() < reasonsNamed && counts[at] > 0; ++at)
        parts.append(StatisticsView::tr("%1 %2", "what, then how many").arg(reasons[at], countText(counts[at])));
    return parts.isEmpty() ? StatisticsView::tr("No objection is in force.")
                           : StatisticsView::tr("Most often: %1").arg(parts.join(QStringLiteral(", ")));
}

QString sexesInWords(const QList<BarChart::Series> &groups)
{
    QStringList parts;
    for (const BarChart::Series &group : groups)
        parts.append(StatisticsView::tr("%1 %2", "what, then how many")
                         .arg(group.title, countText(std::accumulate(group.counts.begin(), group.counts.end(), qint64(0)))));
    return StatisticsView::tr("Objections in force by age: %1").arg(parts.join(QStringLiteral(", ")));
}

// A chart and the table of its numbers.
QWidget *besides(QWidget *chart, QWidget *table)
{
    auto *columns = new Columns(grid::section);
    columns->add(chart, 3);
    columns->add(table, 2, Qt::AlignTop);
    return columns;
}

QWidget *newSection(const QString &heading, QWidget *content, QWidget *note = nullptr)
{
    auto *surface = new Surface;
    auto *inside = new QVBoxLayout(surface);
    inside->setContentsMargins(grid::block, grid::gap, grid::block, grid::block);
    inside->addWidget(content);
    if (note)
        inside->addWidget(note);
    inside->addStretch(1);
    auto *section = new QWidget;
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gap);
    column->addWidget(new TextLabel(heading, TextRole::Heading));
    column->addWidget(surface, 1);
    return section;
}

}

StatisticsView::StatisticsView(QWidget *parent)
    : QWidget(parent),
      m_listSize(new NumberCard(tr("List size"))),
      m_inForce(new NumberCard(tr("Objections in force"))),
      m_rate(new NumberCard(tr("Objection rate"))),
      m_warning(new Notice),
      m_basis(new TextLabel({}, Tone::Quiet)),
      m_severalReasons(new TextLabel(tr("Who gave several reasons is counted in each."), Tone::Quiet)),
      m_details(new QWidget),
      m_rateChart(new RateChart(tr("Chart: rate over time"))),
      m_reasonChart(new BarChart(tr("Chart: reasons"))),
      m_ageChart(new BarChart(tr("Chart: age and sex"))),
      m_rates(new NumberTable(tr("Table: rate over time"))),
      m_reasons(new NumberTable(tr("Table: reasons"))),
      m_ages(new NumberTable(tr("Table: age and sex"))),
      m_channels(new NumberTable(tr("Table: channels"))),
      m_origins(new NumberTable(tr("Table: who asked"))),
      m_months(new NumberTable(tr("Table: months"))),
      m_apart(new NumberTable(tr("Table: not on the list")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    addCards(column);
    column->addWidget(m_warning);
    column->addWidget(m_basis);
    column->addWidget(m_details);
    column->addStretch(1);

    auto *sections = new QVBoxLayout(m_details);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(grid::section);
    sections->addWidget(newSection(tr("Rate over time"), besides(m_rateChart, m_rates)));
    sections->addWidget(newSection(tr("Reasons"), besides(m_reasonChart, m_reasons), m_severalReasons));
    sections->addWidget(newSection(tr("Age and sex"), besides(m_ageChart, m_ages)));
    for (const auto &[left, right] :
         {std::pair(newSection(tr("How it arrived"), m_channels), newSection(tr("Who asked"), m_origins)),
          std::pair(newSection(tr("Month by month"), m_months),
                    newSection(tr("Not on the list, counted apart"), m_apart))}) {
        auto *pair = new Columns(grid::block);
        pair->add(left);
        pair->add(right);
        sections->addWidget(pair);
    }
    m_details->hide();
}

void StatisticsView::addCards(QVBoxLayout *column)
{
    auto *cards = new Columns(grid::block);
    for (NumberCard *card : {m_listSize, m_inForce, m_rate})
        cards->add(card);
    column->addWidget(cards);
}

void StatisticsView::show(const StatisticsReport &report, const CodeLists &lists)
{
    const std::optional<double> rate = report.list.ratePercent();
    m_listSize->setNumber(countText(report.list.people));
    m_inForce->setNumber(countText(report.list.inForce));
    m_rate->setNumber(rateText(rate));
    m_warning->say(Tone::Warning,
                   rate && *rate > everybody
                       ? tr("More objections than patients on the list. After a merger the list may not be complete yet: "
                            "import it again, and do not pass this rate on.")
                       : QString());
    const ObjectionType *type = lists.type(report.type);
    QString basis = tr("Counted from this register. The clinical system was not compared: objections that are coded only "
                       "there are missing here.");
    if (type && type->hasEndedBy(report.asOf))
        basis = tr("%1 objections ended on %2: none is in force after that day.").arg(type->name, screenDate(type->validTo))
                % u' ' % basis;
    m_basis->setText(basis);
    showTables(report, lists);
    showCharts(report, lists);
    m_severalReasons->setVisible(sumOf(report.byReason) > report.list.inForce);
    setDetailsVisible(true);
}

void StatisticsView::setDetailsVisible(bool visible)
{
    m_details->setVisible(visible);
    m_basis->setVisible(visible);
}

void StatisticsView::showTables(const StatisticsReport &report, const CodeLists &lists)
{
    m_rates->setRows(rateTable(report));
    m_reasons->setRows(countTable(tr("Reason"), report.byReason, lists));
    m_ages->setRows(ageAndSexTable(report, lists));
    m_channels->setRows(countTable(tr("Channel"), report.byChannel, lists));
    m_origins->setRows(countTable(tr("Who asked"), report.byOrigin, lists));
    m_months->setRows(monthTable(report));
    m_apart->setRows(apartTable(report));
}

void StatisticsView::showCharts(const StatisticsReport &report, const CodeLists &lists)
{
    QList<RateChart::Point> points;
    for (const RatePoint &point : report.rateOverTime)
        points.append({point.on, point.list.ratePercent()});
    m_rateChart->setPoints(points);

    QStringList reasons;
    BarChart::Series people{tr("People"), {}};
    for (const KeyCount &reason : report.byReason) {
        reasons.append(statisticsKeyText(reason.key, lists));
        people.counts.append(reason.count);
    }
    m_reasonChart->setBars(reasons, {people});
    m_reasonChart->setAccessibleDescription(reasonsInWords(reasons, people.counts));

    QStringList bands;
    QList<BarChart::Series> groups;
    const QList<size_t> shownBands = shownAgeBands(report);
    for (const size_t band : shownBands)
        bands.append(ageBandText(band, lists));
    for (const size_t group : shownSexGroups(report)) {
        BarChart::Series series{sexGroupText(group, lists), {}};
        for (const size_t band : shownBands)
            series.counts.append(report.ageBySex[band][group].inForce);
        groups.append(series);
    }
    m_ageChart->setBars(bands, groups);
    m_ageChart->setAccessibleDescription(sexesInWords(groups));
}

}
