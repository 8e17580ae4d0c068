// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/search/tokendictionary.h"

#include <QString>

namespace optoutdesk {

struct SimilarWord
{
    quint32 token = 0;
    int distance = 0;
};

// The words of the dictionary that are parts of names, which is what a misspelling can be compared with. How each sounds
// is worked out when the index is built.
class NameWords
{
public:
    // In ascending order of tokens.
    void append(quint32 token, QByteArrayView word);
    void squeeze();

    // The nearest first, then as they are spelt.
    std::vector<SimilarWord> similarTo(const QString &typed, const TokenDictionary &dictionary) const;
    size_t bytes() const;

private:
    struct Word
    {
        quint32 token = 0;
        quint32 soundEnd = 0; // in m_sounds, where the next word's begins
        quint32 letterSet = 0;
        quint32 soundSet = 0;
    };

    std::vector<Word> m_words;
    std::string m_sounds;
};

}
