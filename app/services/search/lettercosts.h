// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace optoutdesk {

// What slips cost between what was typed and a word, in units of which an ordinary slip has three or four. There are two
// tables: one of fingers and spelling, one of the sounds of soundKey().
struct LetterCosts
{
    static constexpr size_t letters = 27; // a-z and any other

    std::array<std::array<quint8, letters>, letters> changed = {};
    std::array<quint8, letters> missing = {}; // left out, or put in
    quint8 doubled = 0; // one letter for two of it, or two for one
    quint8 swapped = 0;
    quint8 first = 0; // dearer when it happens to the first letter, which people get right; not between vowels

    static const LetterCosts &ofSpelling();
    static const LetterCosts &ofSounds();
};

struct WordCost
{
    int whole = 0; // to make the word from what was typed
    int beginning = 0; // to make a beginning of the word that ends as what was typed does
};

// Either cost is limit + 1 when it is more than the limit, or a word is longer than 64 letters.
WordCost costBetween(std::u32string_view typed, std::u32string_view word, const LetterCosts &costs, int limit);

}
