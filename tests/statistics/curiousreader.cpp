// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statistics/curiousreader.h"

namespace optoutdesk::testing {

CuriousReader::CuriousReader(Page page, int largestStar) : m_page(std::move(page)), m_largestStar(largestStar)
{
    for (const int total : single(m_page.total, false, 7))
        m_total.insert(total);
    for (qsizetype table = 0; table < m_page.tables.size(); ++table) {
        std::set<int> still;
        for (const int total : m_total) {
            if (allowsTotal(table, total))
                still.insert(total);
        }
        if (!still.empty())
            m_total = still;
    }
}

std::vector<int> CuriousReader::single(PublishedCount count, bool mayBeZero, int largestStar) const
{
    std::vector<int> possible;
    for (int n = 0; n <= most; ++n) {
        if (count.isHidden() ? (n > 0 || mayBeZero) && n <= largestStar : controlled(n) == count)
            possible.push_back(n);
    }
    return possible;
}

// Every sum the cells can make, one cell left out (-1: none).
CuriousReader::Sums01 CuriousReader::sumsWithout(qsizetype table, qsizetype leftOut) const
{
    Sums01 sums(most + 1, false);
    sums[0] = true;
    const QList<PublishedCell> &cells = m_page.tables[table].cells;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i == leftOut)
            continue;
        Sums01 next(most + 1, false);
        for (const int n : single(cells[i].count, m_page.starMayBeZero[table], m_largestStar)) {
            for (int sum = 0; sum + n <= most; ++sum)
                next[static_cast<size_t>(sum + n)] = next[static_cast<size_t>(sum + n)] || sums[static_cast<size_t>(sum)];
        }
        sums = next;
    }
    return sums;
}

bool CuriousReader::allowsTotal(qsizetype table, int total) const
{
    if (m_page.tables[table].withheld)
        return true;
    const Sums01 sums = sumsWithout(table, -1);
    if (m_page.sums[table] == Sums::ToTotal)
        return sums[static_cast<size_t>(total)];
    for (const PublishedCell &cell : m_page.tables[table].cells) {
        if (single(cell.count, m_page.starMayBeZero[table], m_largestStar).front() > total)
            return false;
    }
    for (int sum = total; sum <= most; ++sum) {
        if (sums[static_cast<size_t>(sum)])
            return true;
    }
    return false;
}

std::set<int> CuriousReader::cell(qsizetype table, qsizetype cell) const
{
    std::set<int> possible;
    const Sums01 others = sumsWithout(table, cell);
    for (const int n : single(m_page.tables[table].cells[cell].count, m_page.starMayBeZero[table], m_largestStar)) {
        for (const int total : m_total) {
            const bool exactly = n <= total && others[static_cast<size_t>(total - n)];
            bool atLeast = false;
            for (int rest = std::max(0, total - n); rest <= most && !atLeast; ++rest)
                atLeast = n <= total && others[static_cast<size_t>(rest)];
            if (m_page.sums[table] == Sums::ToTotal ? exactly : atLeast)
                possible.insert(n);
        }
    }
    return possible;
}

}
