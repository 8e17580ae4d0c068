// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/statisticsreport.h"

namespace optoutdesk {

// A number as it may leave the practice; no value means hidden, shown as "*".
class PublishedCount
{
public:
    PublishedCount() = default; // hidden
    explicit PublishedCount(qint64 value) : m_value(value) {}

    bool isHidden() const { return !m_value.has_value(); }
    std::optional<qint64> value() const { return m_value; }
    QString text() const; // "*" or plain digits
    bool operator==(const PublishedCount &) const = default;

private:
    std::optional<qint64> m_value;
};

struct PublishedCell
{
    QString key = {};
    PublishedCount count = {};

    bool operator==(const PublishedCell &) const = default;
};

// A table as it may leave the practice. Withheld: not even its stars can be shown safely, it has no cells.
struct PublishedTable
{
    QList<PublishedCell> cells = {};
    bool withheld = false;
};

// How the cells of a table hang together with the total printed beside it.
enum class Sums { ToTotal, AtLeastToTotal };
struct CountTable
{
    QList<KeyCount> cells = {};
    Sums sums = Sums::ToTotal;
};

// One number by itself: 0 stays, 1-7 is hidden, the rest is rounded to the nearest 5.
PublishedCount controlled(qint64 count);

// Tables that share one published total. Each cell first as by itself; then, because a hidden cell could be found by
// subtraction, further ones are hidden (the smallest shown first, then the zeros; last the table is withheld) until nobody
// who adds and subtracts within and between the tables can work out a cell or the total: where the total is shown no table
// has a single hidden cell, each hidden cell may still be at least three numbers, each shown one at least two; also for a
// reader who takes every star for 1-7 there are two. Source: the practice of NHS Digital's suppressed publications; the
// secondary rule is our own and stricter than theirs.
QList<PublishedTable> controlled(qint64 total, const QList<CountTable> &tables);

}
