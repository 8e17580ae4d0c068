// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <string>
#include <string_view>

namespace optoutdesk {

// The words that a typed word may be a slip for: at most so many letters left out, put in, changed, or changed places
// with their neighbour. Short words allow one slip only, or everybody would be called alike.
class SimilarWords
{
public:
    SimilarWords(const QString &typed, int distance);

    bool include(QByteArrayView utf8Word) const;

private:
    std::u32string m_typed;
    int m_distance;
};

// Optimal string alignment distance, or `limit` + 1 when it is more than the limit or a word is longer than 64 letters.
int editDistance(std::u32string_view a, std::u32string_view b, int limit);

}
