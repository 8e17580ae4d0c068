// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rateovertime.h"

#include <algorithm>

namespace optoutdesk {

namespace {

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

RateOverTime::RateOverTime(const StatisticsFacts &facts, const ObjectionType &type, QDate asOf, int months)
    : m_facts(facts), m_type(type), m_wanted(facts.typeIndex(type.id)), m_dates(monthEndsUpTo(asOf, months))
{
    for (const QDate date : m_dates)
        m_days.push_back(static_cast<qint32>(date.toJulianDay()));
    m_listChanges.resize(m_days.size() + 1);
    m_objectionChanges.resize(m_days.size() + 1);
}

QList<RatePoint> RateOverTime::points() const
{
    QList<RatePoint> points;
    PeopleCount running;
    for (size_t i = 0; i < m_days.size(); ++i) {
        const QDate date = m_dates[static_cast<qsizetype>(i)];
        running += {m_listChanges[i], m_objectionChanges[i]};
        points.append({date, {running.people, m_type.countsOn(date) ? running.inForce : 0}});
    }
    return points;
}

size_t RateOverTime::firstPointBetween(qint32 day) const
{
    return static_cast<size_t>(std::ranges::lower_bound(m_days, day) - m_days.begin());
}

void RateOverTime::addObjections(std::span<const StatisticsFacts::Act> history, qint32 from, qint32 until)
{
    bool standing = false;
    qint32 since = 0;
    for (const StatisticsFacts::Act &act : history) {
        if (act.type != *m_wanted || standing == (act.kind == EventKind::Objection))
            continue;
        if (standing)
            addSpan(m_objectionChanges, std::max(since, from), std::min(act.day, until));
        since = act.day;
        standing = !standing;
    }
    if (standing)
        addSpan(m_objectionChanges, std::max(since, from), until);
}

QList<RatePoint> rateOverTime(const StatisticsFacts &facts, const ObjectionType &type, QDate asOf, int months)
{
    RateOverTime rate(facts, type, asOf, months);
    for (const StatisticsFacts::Person &person : facts.people())
        rate.add(person);
    return rate.points();
}

}
