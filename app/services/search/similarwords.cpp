// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/similarwords.h"

#include "services/search/lettercosts.h"
#include "services/search/soundkey.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace optoutdesk {

namespace {

constexpr qsizetype fewestToGoOn = 4; // letters from which a beginning is guessed
constexpr qsizetype fewestSoundsToGoOn = 3;
constexpr int goingOn = 2; // what a whole word is nearer than a beginning
constexpr int soundingAlike = 1; // as far as the smallest slip
constexpr size_t longestAscii = 64;

int spellingLimit(qsizetype letters)
{
    return letters < 5 ? 5 : letters < 8 ? 8 : SimilarWords::farthest;
}

// Many letters may have few sounds: "aaaaaaa" is no nearer to Ali than "a" is.
int soundLimit(qsizetype letters, qsizetype sounds)
{
    const int most = letters < 5 ? 0 : letters < 8 ? 3 : 4;
    return std::min(most, static_cast<int>(sounds / 2));
}

constexpr quint32 bitsOf(std::string_view letters)
{
    quint32 bits = 0;
    for (const char c : letters)
        bits |= 1U << (static_cast<unsigned char>(c) % 32);
    return bits;
}

// What a letter that the other word has not costs at least, by the tables of lettercosts.cpp: most words differ in more
// letters than may be and are never compared.
int leastBySpelling(quint32 letters)
{
    constexpr quint32 vowels = bitsOf("aeiouy");
    constexpr quint32 interchanged = bitsOf("iy"); // for each other
    return 3 * std::popcount(letters & ~vowels) + 2 * std::popcount(letters & vowels)
           - std::popcount(letters & interchanged);
}

int leastBySound(quint32 sounds)
{
    constexpr quint32 dearer = bitsOf("bklmnp");
    constexpr quint32 dearest = bitsOf("r");
    return std::popcount(sounds) + std::popcount(sounds & dearer) + 3 * std::popcount(sounds & dearest);
}

// A word that goes on may have any letters of its own.
template <typename Least>
bool isTooFar(quint32 typed, quint32 word, bool mayGoOn, int limit, const Least &least)
{
    return least(typed & ~word) > limit || (!mayGoOn && least(word & ~typed) > limit);
}

bool isAscii(QByteArrayView text)
{
    return std::ranges::none_of(text, [](char c) { return static_cast<signed char>(c) < 0; });
}

std::optional<int> nearer(const WordCost &cost, bool mayGoOn, int limit)
{
    const int best = mayGoOn ? std::min(cost.whole, cost.beginning + goingOn) : cost.whole;
    return best <= limit ? std::optional(best) : std::nullopt;
}

// Thousands of words are looked at for one search, nearly all of them ASCII: no memory is asked for.
WordCost cost(std::u32string_view typed, QByteArrayView utf8, const LetterCosts &costs, int limit)
{
    if (!isAscii(utf8))
        return costBetween(typed, QString::fromUtf8(utf8).toStdU32String(), costs, limit);
    std::array<char32_t, longestAscii> letters; // as many as are read are written
    const size_t size = std::min(static_cast<size_t>(utf8.size()), longestAscii);
    std::ranges::transform(utf8.first(static_cast<qsizetype>(size)), letters.begin(),
                           [](char c) { return static_cast<char32_t>(c); });
    return costBetween(typed, std::u32string_view(letters.data(), size), costs, limit);
}

}

quint32 letterSetOf(QByteArrayView text)
{
    quint32 set = 0;
    for (const char c : text) {
        if (const auto byte = static_cast<unsigned char>(c); byte < 0xC0) // the last byte says which letter of a script
            set |= 1U << (byte % 32);
    }
    return set;
}

SimilarWords::SimilarWords(const QString &typed)
    : m_typed{typed.toStdU32String(), letterSetOf(typed.toUtf8()), spellingLimit(typed.size())},
      m_mayGoOn(typed.size() >= fewestToGoOn)
{
    const QByteArray sound = soundKey(typed.toUtf8());
    m_sound = {QString::fromLatin1(sound).toStdU32String(), letterSetOf(sound), soundLimit(typed.size(), sound.size())};
}

std::optional<int> SimilarWords::distanceTo(const ComparedWord &word) const
{
    const std::optional<int> spelt = bySpelling(word);
    const std::optional<int> sounding = bySound(word);
    return spelt && sounding ? std::min(spelt, sounding) : spelt ? spelt : sounding;
}

std::optional<int> SimilarWords::bySpelling(const ComparedWord &word) const
{
    if (isTooFar(m_typed.letterSet, word.letterSet, m_mayGoOn, m_typed.limit, leastBySpelling))
        return std::nullopt;
    return nearer(cost(m_typed.letters, word.letters, LetterCosts::ofSpelling(), m_typed.limit), m_mayGoOn, m_typed.limit);
}

std::optional<int> SimilarWords::bySound(const ComparedWord &word) const
{
    const bool mayGoOn = m_mayGoOn && std::ssize(m_sound.letters) >= fewestSoundsToGoOn;
    if (m_sound.letters.empty() || word.sound.isEmpty()
        || isTooFar(m_sound.letterSet, word.soundSet, mayGoOn, m_sound.limit, leastBySound))
        return std::nullopt;
    const std::optional<int> near =
        nearer(cost(m_sound.letters, word.sound, LetterCosts::ofSounds(), m_sound.limit), mayGoOn, m_sound.limit);
    return near ? std::optional(*near + soundingAlike) : std::nullopt;
}

}
