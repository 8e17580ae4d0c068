// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/similarwords.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace optoutdesk {

namespace {

constexpr qsizetype longWord = 5; // letters from which two slips are allowed
constexpr size_t longestWord = 64;

}

SimilarWords::SimilarWords(const QString &typed, int distance)
    : m_typed(typed.toStdU32String()), m_distance(typed.size() < longWord ? std::min(distance, 1) : distance)
{}

bool SimilarWords::include(QByteArrayView utf8Word) const
{
    // Thousands of words are looked at for one search: most differ in length, and nearly all are ASCII.
    const auto typedSize = static_cast<qsizetype>(m_typed.size());
    if (utf8Word.size() < typedSize - m_distance)
        return false;
    if (std::ranges::any_of(utf8Word, [](char c) { return static_cast<signed char>(c) < 0; }))
        return editDistance(m_typed, QString::fromUtf8(utf8Word).toStdU32String(), m_distance) <= m_distance;
    const auto size = static_cast<size_t>(utf8Word.size());
    if (utf8Word.size() > typedSize + m_distance || size > longestWord)
        return false;
    std::array<char32_t, longestWord> letters{};
    std::ranges::transform(utf8Word, letters.begin(), [](char c) { return static_cast<char32_t>(c); });
    return editDistance(m_typed, std::u32string_view(letters.data(), size), m_distance) <= m_distance;
}

int editDistance(std::u32string_view a, std::u32string_view b, int limit)
{
    if (std::max(a.size(), b.size()) > longestWord || std::abs(std::ssize(a) - std::ssize(b)) > limit)
        return limit + 1;
    // Three rows of the usual table: a swap of neighbours looks two rows back.
    using Row = std::array<int, longestWord + 1>;
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
