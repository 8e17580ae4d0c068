// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/disclosurecontrol.h"

#include <set>
#include <vector>

namespace optoutdesk::testing {

// Tries to work out what was hidden, by trying every number: slow, exact, and written without the program's own reader.
// Totals up to `most` people.
class CuriousReader
{
public:
    static constexpr int most = 120;
    struct Page
    {
        PublishedCount total = {};
        QList<PublishedTable> tables = {};
        QList<Sums> sums = {};
        QList<bool> starMayBeZero = {};
    };

    // The largest number that a star is believed to stand for.
    CuriousReader(Page page, int largestStar);

    const std::set<int> &total() const { return m_total; }
    // Every value that a cell may still have; empty when the belief cannot be true of that table.
    std::set<int> cell(qsizetype table, qsizetype cell) const;

private:
    using Sums01 = std::vector<bool>; // [n]: n can be the sum

    std::vector<int> single(PublishedCount count, bool mayBeZero, int largestStar) const;
    Sums01 sumsWithout(qsizetype table, qsizetype leftOut) const;
    bool allowsTotal(qsizetype table, int total) const;

    Page m_page;
    int m_largestStar;
    std::set<int> m_total;
};

}
