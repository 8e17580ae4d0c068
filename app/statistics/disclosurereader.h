// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/disclosurecontrol.h"

#include <vector>

namespace optoutdesk {

// The curious reader of a published page: knows the rules of rounding, adds and subtracts within each table, and carries
// what one table says about the total over to the others. Tables meet only in the total, so intervals are exact here.
class DisclosureReader
{
public:
    struct Table
    {
        std::vector<PublishedCount> cells = {};
        Sums sums = Sums::ToTotal;
        bool starMayBeZero = false;
    };
    // What a reader believes of a star: any number from 1, or 1 to 7 as for a number by itself.
    enum class Belief { AnyNumber, OneToSeven };
    // The numbers that something may still be. Empty when the belief contradicts the page.
    struct Span
    {
        qint64 low = 0;
        qint64 high = 0;

        qint64 size() const { return high < low ? 0 : high - low + 1; }
        bool operator==(const Span &) const = default;
    };

    DisclosureReader(PublishedCount total, std::vector<Table> page);

    Span total(Belief belief) const;
    std::vector<Span> cells(size_t table, Belief belief) const;
    // A table in which something must be hidden before the page may be published.
    std::optional<size_t> firstUnsafeTable() const;

private:
    bool isUnsafe(size_t table, Belief belief) const;
    size_t tightestTable(Belief belief) const;

    PublishedCount m_total;
    std::vector<Table> m_page;
};

}
