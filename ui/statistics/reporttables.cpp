// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/reporttables.h"

#include "domain/calendar.h"
#include "text/numberwords.h"
#include "text/patientwords.h"
#include "text/reportwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace optoutdesk {

namespace {

struct ReportTables
{
    Q_DECLARE_TR_FUNCTIONS(ReportTables)
};

QString monthText(const QString &month)
{
    return screenDate(fromIsoDate(QString(month % QStringLiteral("-01")))).mid(3);
}

PeopleCount ofBand(const StatisticsReport &report, size_t band)
{
    PeopleCount sum;
    for (const PeopleCount &group : report.ageBySex[band])
        sum += group;
    return sum;
}

PeopleCount ofGroup(const StatisticsReport &report, size_t group)
{
    PeopleCount sum;
    for (const auto &band : report.ageBySex)
        sum += band[group];
    return sum;
}

}

NumberRows rateTable(const StatisticsReport &report)
{
    NumberRows table{
        {ReportTables::tr("Day"), ReportTables::tr("List size"), ReportTables::tr("In force"), ReportTables::tr("Rate")},
        {}};
    for (const RatePoint &point : report.rateOverTime)
        table.rows.prepend({{screenDate(point.on), countText(point.list.people), countText(point.list.inForce),
                             rateText(point.list.ratePercent())}});
    return table;
}

NumberRows countTable(const QString &what, const QList<KeyCount> &counts, const CodeLists &lists)
{
    NumberRows table{{what, ReportTables::tr("People")}, {}};
    for (const KeyCount &count : counts)
        table.rows.append({{statisticsKeyText(count.key, lists), countText(count.count)}});
    return table;
}

NumberRows ageAndSexTable(const StatisticsReport &report, const CodeLists &lists)
{
    const QList<size_t> groups = shownSexGroups(report);
    NumberRows table;
    table.columns = {ReportTables::tr("Age")};
    for (const size_t group : groups)
        table.columns.append(sexGroupText(group, lists));
    table.columns += QStringList{ReportTables::tr("All", "both sexes and unknown"), ReportTables::tr("Rate")};
    for (const size_t band : shownAgeBands(report)) {
        NumberRows::Row row{{ageBandText(band, lists)}};
        for (const size_t group : groups)
            row.cells.append(countText(report.ageBySex[band][group].inForce));
        const PeopleCount all = ofBand(report, band);
        row.cells += QStringList{countText(all.inForce), rateText(all.ratePercent())};
        table.rows.append(row);
    }
    NumberRows::Row total{{ReportTables::tr("All ages")}, true};
    for (const size_t group : groups)
        total.cells.append(countText(ofGroup(report, group).inForce));
    total.cells += QStringList{countText(report.list.inForce), rateText(report.list.ratePercent())};
    table.rows.append(total);
    return table;
}

NumberRows monthTable(const StatisticsReport &report)
{
    NumberRows table{{ReportTables::tr("Month"), ReportTables::tr("Objections"), ReportTables::tr("Withdrawals")}, {}};
    for (const MonthCount &month : report.byMonth)
        table.rows.prepend({{monthText(month.month), countText(month.objections), countText(month.withdrawals)}});
    return table;
}

NumberRows apartTable(const StatisticsReport &report)
{
    NumberRows table{{ReportTables::tr("Not on the list"), ReportTables::tr("People"), ReportTables::tr("In force")}, {}};
    const auto add = [&table](Registration registration, const PeopleCount &count) {
        table.rows.append({{registrationText(registration), countText(count.people), countText(count.inForce)}});
    };
    add(Registration::Temporary, report.temporary);
    add(Registration::Private, report.privatePatients);
    add(Registration::Left, report.left);
    add(Registration::Deceased, report.deceased);
    return table;
}

QList<size_t> shownAgeBands(const StatisticsReport &report)
{
    QList<size_t> bands;
    for (size_t band = 0; band < ageBandCount; ++band) {
        if (band != unknownAgeBand || ofBand(report, band).people > 0)
            bands.append(band);
    }
    return bands;
}

QList<size_t> shownSexGroups(const StatisticsReport &report)
{
    QList<size_t> groups;
    for (size_t group = 0; group < sexGroupCount; ++group) {
        if (group != static_cast<size_t>(SexGroup::Unknown) || ofGroup(report, group).people > 0)
            groups.append(group);
    }
    return groups;
}

QString ageBandText(size_t band, const CodeLists &lists)
{
    return statisticsKeyText(ageBandKey(band), lists);
}

QString sexGroupText(size_t group, const CodeLists &lists)
{
    return statisticsKeyText(sexGroupKey(group), lists);
}

}
