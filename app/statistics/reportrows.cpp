// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/reportrows.h"

#include "domain/calendar.h"

namespace optoutdesk {

namespace {

class Rows
{
public:
    void add(const QString &table, const QString &key, const QString &measure, const QString &value)
    {
        m_rows.append(QStringList{table, key, measure, value});
    }

    void add(const QString &name, const PublishedTable &table)
    {
        if (table.withheld)
            add(name, QString(), QStringLiteral("in_force"), QStringLiteral("*"));
        for (const PublishedCell &cell : table.cells)
            add(name, cell.key, QStringLiteral("in_force"), cell.count.text());
    }

    void add(const QString &table, const QString &key, const PublishedPeople &people)
    {
        add(table, key, QStringLiteral("list_size"), people.people.text());
        add(table, key, QStringLiteral("in_force"), people.inForce.text());
        add(table, key, QStringLiteral("rate_percent"), percentText(people.ratePercent()));
    }

    QList<QStringList> take() { return std::move(m_rows); }

private:
    QList<QStringList> m_rows{
        {QStringLiteral("table"), QStringLiteral("key"), QStringLiteral("measure"), QStringLiteral("value")}};
};

}

QList<QStringList> csvRows(const PublishedReport &report)
{
    Rows rows;
    const QString summary = QStringLiteral("summary");
    rows.add(summary, {}, QStringLiteral("as_of"), isoDate(report.asOf()));
    rows.add(summary, {}, QStringLiteral("type"), report.type());
    rows.add(summary, {}, QStringLiteral("numbers"),
             report.precision() == Precision::ExactInternalOnly ? QStringLiteral("exact-internal-only")
                                                                : QStringLiteral("disclosure-controlled"));
    rows.add(summary, {}, report.list());
    rows.add(QStringLiteral("by_reason"), report.byReason());
    rows.add(QStringLiteral("by_channel"), report.byChannel());
    rows.add(QStringLiteral("by_origin"), report.byOrigin());
    rows.add(QStringLiteral("by_age_band"), report.byAgeBand());
    rows.add(QStringLiteral("by_sex"), report.bySex());
    for (const PublishedMonth &month : report.byMonth()) {
        rows.add(QStringLiteral("by_month"), month.month, QStringLiteral("objections"), month.objections.text());
        rows.add(QStringLiteral("by_month"), month.month, QStringLiteral("withdrawals"), month.withdrawals.text());
    }
    rows.add(QStringLiteral("apart"), PublishedTable{report.apart()});
    for (const PublishedPoint &point : report.rateOverTime())
        rows.add(QStringLiteral("rate_over_time"), isoDate(point.on), point.list);
    return rows.take();
}

QString percentText(std::optional<double> percent)
{
    return percent ? QString::number(*percent, 'f', 2) : QString();
}

}
