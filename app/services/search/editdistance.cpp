// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/editdistance.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace optoutdesk {

namespace {

constexpr size_t longestCompared = 64;

}

int editDistance(std::u32string_view a, std::u32string_view b, int limit)
{
    if (std::max(a.size(), b.size()) > longestCompared || std::abs(std::ssize(a) - std::ssize(b)) > limit)
        return limit + 1;
    // Three rows of the usual table: a swap of neighbours looks two rows back.
    using Row = std::array<int, longestCompared + 1>;
    std::array<Row, 3> rows{};
    Row *beforeLast = &rows[0];
    Row *last = &rows[1];
    Row *current = &rows[2];
    for (size_t j = 0; j <= b.size(); ++j)
        (*last)[j] = static_cast<int>(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        int best = (*current)[0] = static_cast<int>(i);
        for (size_t j = 1; j <= b.size(); ++j) {
            int cost = std::min({(*last)[j] + 1, (*current)[j - 1] + 1, (*last)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = std::min(cost, (*beforeLast)[j - 2] + 1);
            (*current)[j] = cost;
            best = std::min(best, cost);
        }
        if (best > limit)
            return limit + 1;
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return std::min((*last)[b.size()], limit + 1);
}

}
