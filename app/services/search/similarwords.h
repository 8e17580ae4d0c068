// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <string>

namespace optoutdesk {

// A word that a misspelling may have been meant for, with what is worked out once.
struct ComparedWord
{
    QByteArrayView letters = {}; // folded, UTF-8
    QByteArrayView sound = {}; // soundKey()
    quint32 letterSet = 0; // letterSetOf() each
    quint32 soundSet = 0;
};

// Which letters occur in a text, a few of them under one bit: two texts are no nearer than their sets are.
quint32 letterSetOf(QByteArrayView text);

// How near a word is to what was typed: by the slips of fingers and spelling (lettercosts.h), or because it sounds alike,
// whichever is nearer. From four letters on the word may also go on where the typing stopped. The fewer letters, the fewer
// slips are believed, or everybody would be called alike.
class SimilarWords
{
public:
    explicit SimilarWords(const QString &typed);

    // Less is nearer; nothing when the word is not alike. At most `farthest`.
    std::optional<int> distanceTo(const ComparedWord &word) const;

    static constexpr int farthest = 10;

private:
    struct Spelling
    {
        std::u32string letters = {};
        quint32 letterSet = 0;
        int limit = 0;
    };

    std::optional<int> bySpelling(const ComparedWord &word) const;
    std::optional<int> bySound(const ComparedWord &word) const;

    Spelling m_typed;
    Spelling m_sound;
    bool m_mayGoOn;
};

}
