// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupkeeping.h"

#include "domain/calendar.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace optoutdesk {

namespace {

constexpr int newestKept = 10;
constexpr int daysKept = 30;
constexpr int monthsKept = 12;

// Whether this is the newest of a period and the period one of the newest so many; to be asked from the newest on.
bool isNewestOfPeriod(QSet<int> &seen, int period, int kept)
{
    if (seen.contains(period) || seen.size() >= kept)
        return false;
    seen.insert(period);
    return true;
}

}

QList<qsizetype> backupsToRemove(const QList<QDateTime> &made)
{
    QList<qsizetype> newestFirst(made.size());
    std::iota(newestFirst.begin(), newestFirst.end(), 0);
    std::ranges::stable_sort(newestFirst, [&made](qsizetype a, qsizetype b) { return made[a] > made[b]; });

    QSet<int> days;
    QSet<int> months;
    QList<qsizetype> toRemove;
    for (qsizetype rank = 0; rank < newestFirst.size(); ++rank) {
        const QDate day = made[newestFirst[rank]].toUTC().date();
        const bool ofDay = isNewestOfPeriod(days, static_cast<int>(day.toJulianDay()), daysKept);
        const bool ofMonth = isNewestOfPeriod(months, day.year() * 12 + day.month(), monthsKept);
        if (rank >= newestKept && !ofDay && !ofMonth)
            toRemove.append(newestFirst[rank]);
    }
    return toRemove;
}

bool backupIsOverdue(const QDateTime &last, const QDateTime &now)
{
    if (!last.isValid())
        return true;
    const int workingDays = workingDaysBetween(last.date(), now.date());
    return workingDays > 1 || (workingDays == 1 && now.time() > last.time());
}

}
