// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/agebands.h"

#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace optoutdesk {

struct KeyCount
{
    QString key = {};
    qint64 count = 0;

    bool operator==(const KeyCount &) const = default;
};

// Counting events of one month by effective date: "2026-03".
struct MonthCount
{
    QString month = {};
    qint64 objections = 0;
    qint64 withdrawals = 0;

    bool operator==(const MonthCount &) const = default;
};

// People of some group, and those of them with an objection in force.
struct PeopleCount
{
    qint64 people = 0;
    qint64 inForce = 0;

    std::optional<double> ratePercent() const; // nullopt without people
    PeopleCount &operator+=(const PeopleCount &other);
    bool operator==(const PeopleCount &) const = default;
};

// The list and its objections on one day of the past.
struct RatePoint
{
    QDate on = {};
    PeopleCount list = {};

    bool operator==(const RatePoint &) const = default;
};

// The practice's numbers for one type of objection on one day, exact. `by…` count people on the list with an objection
// in force; who gave several reasons counts in each. Only a PublishedReport leaves the practice.
struct StatisticsReport
{
    QDate asOf = {};
    QString type = {}; // ObjectionType::id
    PeopleCount list = {}; // list size and objections in force
    QList<KeyCount> byReason = {}; // largest first
    QList<KeyCount> byChannel = {}; // largest first
    QList<KeyCount> byOrigin = {}; // in the order of the words
    QList<KeyCount> byAgeBand = {};
    QList<KeyCount> bySex = {};
    QList<MonthCount> byMonth = {}; // months with events only, oldest first, everybody in the register
    // Known to the register but not on the list that day, counted apart from everything above.
    PeopleCount temporary = {};
    PeopleCount privatePatients = {};
    PeopleCount left = {};
    PeopleCount deceased = {};
    std::array<std::array<PeopleCount, sexGroupCount>, ageBandCount> ageBySex = {}; // the list, band × sex
    QList<RatePoint> rateOverTime = {}; // month ends, oldest first; the last point is asOf itself
};

}
