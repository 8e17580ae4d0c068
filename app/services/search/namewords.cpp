// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/namewords.h"

#include "services/search/similarwords.h"
#include "services/search/soundkey.h"

#include <algorithm>

namespace optoutdesk {

void NameWords::append(quint32 token, QByteArrayView word)
{
    const QByteArray sound = soundKey(word);
    m_sounds.append(sound.data(), static_cast<size_t>(sound.size()));
    m_words.push_back({token, static_cast<quint32>(m_sounds.size()), letterSetOf(word), letterSetOf(sound)});
}

void NameWords::squeeze()
{
    m_words.shrink_to_fit();
    m_sounds.shrink_to_fit();
}

std::vector<SimilarWord> NameWords::similarTo(const QString &typed, const TokenDictionary &dictionary) const
{
    const SimilarWords similar(typed);
    std::vector<SimilarWord> found;
    quint32 soundStart = 0;
    for (const Word &word : m_words) {
        const QByteArrayView sound(m_sounds.data() + soundStart, static_cast<qsizetype>(word.soundEnd - soundStart));
        soundStart = word.soundEnd;
        // Behind the byte of the token's space.
        const ComparedWord compared{dictionary[word.token].sliced(1), sound, word.letterSet, word.soundSet};
        if (const std::optional<int> distance = similar.distanceTo(compared))
            found.push_back({word.token, *distance});
    }
    std::ranges::stable_sort(found, {}, &SimilarWord::distance);
    return found;
}

size_t NameWords::bytes() const
{
    return m_words.capacity() * sizeof(Word) + m_sounds.capacity();
}

}
