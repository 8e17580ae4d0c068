// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectiontype.h"
#include "statistics/statisticsfacts.h"
#include "statistics/statisticsreport.h"

namespace optoutdesk {

inline constexpr int monthsOfRate = 24;

// The list and its objections on each of the `months` last month ends before a day, and on the day itself. People are
// shown to it one after the other, so that it can share a walk with other counts: memory, not work, is what a walk costs.
class RateOverTime
{
public:
    RateOverTime(const StatisticsFacts &facts, const ObjectionType &type, QDate asOf, int months);

    void add(const StatisticsFacts::Person &person)
    {
        if (person.registeredAs != Registration::Registered)
            return;
        const qint32 until = std::min(person.leftFrom, person.deadFrom);
        addSpan(m_listChanges, person.registeredFrom, until);
        if (person.history >= 0 && m_wanted)
            addObjections(m_facts.historyOf(person), person.registeredFrom, until);
    }
    QList<RatePoint> points() const; // oldest first

private:
    // A span [from, until) is noted where it begins and where it ends; the running sums are taken once, by points().
    using Changes = std::vector<qint64>;

    void addSpan(Changes &changes, qint32 from, qint32 until)
    {
        if (from < until) {
            ++changes[firstPointFrom(from)];
            --changes[firstPointFrom(until)];
        }
    }
    size_t firstPointFrom(qint32 day) const
    {
        if (day <= m_days.front()) // most people joined before the first point and stay beyond the last
            return 0;
        return day > m_days.back() ? m_days.size() : firstPointBetween(day);
    }
    size_t firstPointBetween(qint32 day) const;
    void addObjections(std::span<const StatisticsFacts::Act> history, qint32 from, qint32 until);

    const StatisticsFacts &m_facts;
    const ObjectionType &m_type;
    std::optional<quint16> m_wanted;
    QList<QDate> m_dates;
    std::vector<qint32> m_days;
    Changes m_listChanges;
    Changes m_objectionChanges;
};

QList<RatePoint> rateOverTime(const StatisticsFacts &facts, const ObjectionType &type, QDate asOf,
                              int months = monthsOfRate);

}
