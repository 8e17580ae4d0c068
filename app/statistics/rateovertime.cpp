// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rateovertime.h"

#include <algorithm>

namespace optoutdesk {

namespace {

// Counts how many spans of days cover each of a few days. A span is noted where it begins and ends; the running sum is
// taken once at the end.
class SpanCounter
{
public:
    explicit SpanCounter(const std::vector<qint32> &days) : m_days(days), m_changes(days.size() + 1) {}

    // [from, until)
    void add(qint32 from, qint32 until)
    {
        if (from >= until)
            return;
        ++m_changes[firstAtOrAfter(from)];
        --m_changes[firstAtOrAfter(until)];
    }

    std::vector<qint64> counts() const
    {
        std::vector<qint64> counts;
        qint64 running = 0;
        for (size_t i = 0; i < m_days.size(); ++i)
            counts.push_back(running += m_changes[i]);
        return counts;
    }

private:
    size_t firstAtOrAfter(qint32 day) const
    {
        if (day <= m_days.front()) // most people joined before the first day and stay beyond the last
            return 0;
        if (day > m_days.back())
            return m_days.size();
        return static_cast<size_t>(std::ranges::lower_bound(m_days, day) - m_days.begin());
    }

    const std::vector<qint32> &m_days;
    std::vector<qint64> m_changes;
};

// The spans in which objections of one type stand, whatever the dates of the type, cut to the time on the list.
void addRuns(SpanCounter &counter, const StatisticsFacts::History &history, quint16 type, qint32 from, qint32 until)
{
    bool standing = false;
    qint32 since = 0;
    for (const StatisticsFacts::Act &act : history) {
        if (act.type != type || standing == (act.kind == EventKind::Objection))
            continue;
        if (standing)
            counter.add(std::max(since, from), std::min(act.day, until));
        since = act.day;
        standing = !standing;
    }
    if (standing)
        counter.add(std::max(since, from), until);
}

QList<QDate> monthEndsUpTo(QDate asOf, int months)
{
    QList<QDate> days;
    const QDate firstOfMonth(asOf.year(), asOf.month(), 1);
    for (int back = months - 1; back >= 0; --back)
        days.append(firstOfMonth.addMonths(-back).addDays(-1));
    days.append(asOf);
    return days;
}

}

QList<RatePoint> rateOverTime(const StatisticsFacts &facts, const ObjectionType &type, QDate asOf, int months)
{
    const QList<QDate> dates = monthEndsUpTo(asOf, months);
    std::vector<qint32> days;
    for (const QDate date : dates)
        days.push_back(static_cast<qint32>(date.toJulianDay()));

    SpanCounter list(days);
    SpanCounter objections(days);
    const std::optional<quint16> wanted = facts.typeIndex(type.id);
    for (const StatisticsFacts::Person &person : facts.people()) {
        if (person.registeredAs != Registration::Registered)
            continue;
        const qint32 from = person.registeredFrom;
        const qint32 until = std::min(person.leftFrom, person.deadFrom);
        list.add(from, until);
        if (person.history >= 0 && wanted)
            addRuns(objections, facts.histories()[static_cast<size_t>(person.history)], *wanted, from, until);
    }

    const std::vector<qint64> listed = list.counts();
    const std::vector<qint64> objecting = objections.counts();
    QList<RatePoint> points;
    for (qsizetype i = 0; i < dates.size(); ++i) {
        const auto index = static_cast<size_t>(i);
        points.append({dates[i], {listed[index], type.countsOn(dates[i]) ? objecting[index] : 0}});
    }
    return points;
}

}
