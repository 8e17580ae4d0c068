// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/lettercosts.h"

#include <algorithm>
#include <utility>

namespace optoutdesk {

namespace {

constexpr size_t longestWord = 64;

constexpr bool isVowelLetter(char32_t c)
{
    return c == U'a' || c == U'e' || c == U'i' || c == U'o' || c == U'u';
}

constexpr bool isVowelInSpelling(char32_t c)
{
    return isVowelLetter(c) || c == U'y';
}

constexpr size_t letterIndex(char32_t c)
{
    return c >= U'a' && c <= U'z' ? c - U'a' : LetterCosts::letters - 1;
}

constexpr void makeCheaper(LetterCosts &costs, char a, char b, quint8 cost)
{
    for (const auto &[from, to] : {std::pair(a, b), std::pair(b, a)}) {
        quint8 &known = costs.changed[letterIndex(static_cast<char32_t>(from))][letterIndex(static_cast<char32_t>(to))];
        known = std::min(known, cost);
    }
}

constexpr LetterCosts costsOf(quint8 otherLetter, quint8 vowelForVowel, quint8 missing, quint8 missingVowel)
{
    LetterCosts costs;
    for (size_t a = 0; a < LetterCosts::letters; ++a) {
        const bool isVowel = isVowelLetter(U'a' + static_cast<char32_t>(a));
        costs.missing[a] = isVowel ? missingVowel : missing;
        for (size_t b = 0; b < LetterCosts::letters; ++b)
            costs.changed[a][b] = isVowel && isVowelLetter(U'a' + static_cast<char32_t>(b)) ? vowelForVowel : otherLetter;
    }
    return costs;
}

// The rows of a UK keyboard; each key touches the next of its row and two of the row below, which stands to the right.
constexpr std::array<std::string_view, 3> keyRows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};

constexpr LetterCosts spellingCosts = [] {
    LetterCosts costs = costsOf(5, 2, 3, 3);
    constexpr quint8 neighbour = 3;
    for (size_t row = 0; row < keyRows.size(); ++row) {
        for (size_t key = 0; key < keyRows[row].size(); ++key) {
            if (key + 1 < keyRows[row].size())
                makeCheaper(costs, keyRows[row][key], keyRows[row][key + 1], neighbour);
            for (const size_t below : {key, key - 1}) {
                if (row + 1 < keyRows.size() && below < keyRows[row + 1].size())
                    makeCheaper(costs, keyRows[row][key], keyRows[row + 1][below], neighbour);
            }
        }
    }
    for (const char vowel : {'a', 'e', 'i', 'o', 'u'})
        makeCheaper(costs, 'y', vowel, vowel == 'i' ? 1 : 3);
    costs.doubled = 1;
    costs.swapped = 2;
    costs.first = 2;
    return costs;
}();

constexpr LetterCosts soundCosts = [] {
    LetterCosts costs = costsOf(5, 1, 4, 1);
    // Sounds that one ear takes for the other.
    for (const auto &[a, b] : {std::pair('f', 'v'), std::pair('s', 'z'), std::pair('q', 'w'), std::pair('c', 'q'),
                               std::pair('d', 't'), std::pair('g', 'j'), std::pair('z', 'w'), std::pair('j', 'i')})
        makeCheaper(costs, a, b, 1);
    for (const auto &[a, b] :
         {std::pair('b', 'p'), std::pair('b', 'v'), std::pair('g', 'k'), std::pair('m', 'n'), std::pair('q', 's'),
          std::pair('l', 'v'), std::pair('j', 'w'), std::pair('c', 't'), std::pair('c', 'j'), std::pair('s', 't')})
        makeCheaper(costs, a, b, 2);
    costs.missing[letterIndex(U'h')] = 1;
    costs.doubled = 1;
    costs.swapped = 3;
    return costs;
}();

// The table of costs row by row, a row for each letter typed; a swap of neighbours looks two rows back.
class CostTable
{
public:
    CostTable(std::u32string_view typed, std::u32string_view word, const LetterCosts &costs)
        : m_typed(typed), m_word(word), m_costs(costs)
    {
        m_last->front() = 0;
        for (size_t j = 1; j <= word.size(); ++j)
            (*m_last)[j] = (*m_last)[j - 1] + (m_put[j] = missing(word, j - 1));
    }

    // The least cost of the row of the first `i` letters.
    int fill(size_t i)
    {
        const int left = missing(m_typed, i - 1);
        const Row &last = *m_last;
        Row &current = *m_current;
        int least = current[0] = last[0] + left;
        for (size_t j = 1; j <= m_word.size(); ++j) {
            int cost = std::min({last[j] + left, current[j - 1] + m_put[j], last[j - 1] + changed(i, j)});
            if (isSwap(i, j))
                cost = std::min(cost, (*m_beforeLast)[j - 2] + m_costs.swapped);
            current[j] = cost;
            least = std::min(least, cost);
        }
        std::swap(m_beforeLast, m_last);
        std::swap(m_last, m_current);
        return least;
    }

    WordCost result() const
    {
        const size_t i = m_typed.size();
        WordCost cost{(*m_last)[m_word.size()], (*m_last)[m_word.size()]};
        for (size_t j = 1; j < m_word.size(); ++j) {
            if (m_typed[i - 1] == m_word[j - 1] || isSwap(i, j))
                cost.beginning = std::min(cost.beginning, (*m_last)[j]);
        }
        return cost;
    }

private:
    using Row = std::array<int, longestWord + 1>;

    int missing(std::u32string_view letters, size_t at) const
    {
        if (at > 0 && letters[at] == letters[at - 1])
            return m_costs.doubled;
        return m_costs.missing[letterIndex(letters[at])] + (at == 0 ? m_costs.first : 0);
    }

    int changed(size_t i, size_t j) const
    {
        const char32_t a = m_typed[i - 1];
        const char32_t b = m_word[j - 1];
        if (a == b)
            return 0;
        const bool dearer = i == 1 && j == 1 && !(isVowelInSpelling(a) && isVowelInSpelling(b));
        return m_costs.changed[letterIndex(a)][letterIndex(b)] + (dearer ? m_costs.first : 0);
    }

    bool isSwap(size_t i, size_t j) const
    {
        return i > 1 && j > 1 && m_typed[i - 1] == m_word[j - 2] && m_typed[i - 2] == m_word[j - 1];
    }

    std::u32string_view m_typed;
    std::u32string_view m_word;
    const LetterCosts &m_costs;
    Row m_put; // what each letter of the word costs that was not typed
    std::array<Row, 3> m_rows; // each cell is written before it is read
    Row *m_beforeLast = &m_rows[0];
    Row *m_last = &m_rows[1];
    Row *m_current = &m_rows[2];
};

}

const LetterCosts &LetterCosts::ofSpelling()
{
    return spellingCosts;
}

const LetterCosts &LetterCosts::ofSounds()
{
    return soundCosts;
}

WordCost costBetween(std::u32string_view typed, std::u32string_view word, const LetterCosts &costs, int limit)
{
    const WordCost tooFar{limit + 1, limit + 1};
    if (typed.empty() || word.empty() || std::max(typed.size(), word.size()) > longestWord)
        return tooFar;
    CostTable table(typed, word, costs);
    int before = 0; // a swap may step over one row
    for (size_t i = 1; i <= typed.size(); ++i) {
        const int least = table.fill(i);
        if (least > limit && before > limit)
            return tooFar;
        before = least;
    }
    const WordCost cost = table.result();
    return {std::min(cost.whole, limit + 1), std::min(cost.beginning, limit + 1)};
}

}
