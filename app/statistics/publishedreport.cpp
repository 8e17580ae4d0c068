// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/publishedreport.h"

#include <algorithm>
#include <numeric>

namespace optoutdesk {

namespace {

PublishedCount asItIs(qint64 count)
{
    return PublishedCount(count);
}

QList<PublishedTable> exactTables(const QList<CountTable> &tables)
{
    QList<PublishedTable> published;
    for (const CountTable &table : tables) {
        PublishedTable exact;
        for (const KeyCount &cell : table.cells)
            exact.cells.append({cell.key, PublishedCount(cell.count)});
        published.append(std::move(exact));
    }
    return published;
}

// An order by the exact numbers would tell which of two stars is the larger.
void sortAsPublished(PublishedTable &table)
{
    std::ranges::sort(table.cells, {}, &PublishedCell::key);
    std::ranges::stable_sort(table.cells, std::greater{},
                             [](const PublishedCell &cell) { return cell.count.value().value_or(1); });
}

Sums sumsOf(const QList<KeyCount> &cells, qint64 total)
{
    qint64 sum = 0;
    for (const KeyCount &cell : cells)
        sum += cell.count;
    return sum == total ? Sums::ToTotal : Sums::AtLeastToTotal;
}

}

std::optional<double> PublishedPeople::ratePercent() const
{
    if (people.isHidden() || inForce.isHidden())
        return std::nullopt;
    return PeopleCount{*people.value(), *inForce.value()}.ratePercent();
}

PublishedReport PublishedReport::disclosureControlled(const StatisticsReport &report)
{
    return PublishedReport(report, Precision::DisclosureControlled);
}

PublishedReport PublishedReport::exactInternalOnly(const StatisticsReport &report)
{
    return PublishedReport(report, Precision::ExactInternalOnly);
}

PublishedReport::PublishedReport(const StatisticsReport &report, Precision precision)
    : m_precision(precision), m_asOf(report.asOf), m_type(report.type)
{
    const bool exact = precision == Precision::ExactInternalOnly;
    const auto single = exact ? &asItIs : static_cast<PublishedCount (*)(qint64)>(&controlled);
    const auto people = [single](const PeopleCount &count) {
        return PublishedPeople{single(count.people), single(count.inForce)};
    };

    const qint64 total = report.list.inForce;
    const QList<CountTable> tables{{report.byReason, sumsOf(report.byReason, total)},
                                   {report.byChannel, Sums::ToTotal},
                                   {report.byOrigin, Sums::ToTotal},
                                   {report.byAgeBand, Sums::ToTotal},
                                   {report.bySex, Sums::ToTotal}};
    QList<PublishedTable> published = exact ? exactTables(tables) : controlled(total, tables);
    m_byReason = std::move(published[0]);
    m_byChannel = std::move(published[1]);
    m_byOrigin = std::move(published[2]);
    m_byAgeBand = std::move(published[3]);
    m_bySex = std::move(published[4]);
    if (!exact) {
        sortAsPublished(m_byReason);
        sortAsPublished(m_byChannel);
    }

    m_list = people(report.list);
    for (const MonthCount &month : report.byMonth)
        m_byMonth.append({month.month, single(month.objections), single(month.withdrawals)});
    m_apart = {{wordOf(Registration::Temporary), single(report.temporary.inForce)},
               {wordOf(Registration::Private), single(report.privatePatients.inForce)},
               {wordOf(Registration::Left), single(report.left.inForce)},
               {wordOf(Registration::Deceased), single(report.deceased.inForce)}};
    for (const RatePoint &point : report.rateOverTime)
        m_rateOverTime.append({point.on, people(point.list)});
}

}
