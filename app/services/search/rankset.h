// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace optoutdesk {

// A set of ranks (places in the alphabetical list of all patients, from 0), one bit each: walking it is walking the list.
// Sets that meet in an operation are of the same size.
class RankSet
{
public:
    RankSet() = default;
    explicit RankSet(size_t ranks, bool full = false) : m_words((ranks + 63) / 64, full ? ~quint64(0) : 0)
    {
        if (full && ranks % 64 != 0)
            m_words.back() >>= 64 - ranks % 64;
    }

    void insert(quint32 rank) { m_words[rank / 64] |= quint64(1) << rank % 64; }
    void insert(std::span<const quint32> ranks)
    {
        for (const quint32 rank : ranks)
            insert(rank);
    }
    bool contains(quint32 rank) const { return (m_words[rank / 64] >> rank % 64 & 1) != 0; }

    RankSet &operator|=(const RankSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    RankSet &operator&=(const RankSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    RankSet &operator-=(const RankSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
        return *this;
    }

    bool isEmpty() const
    {
        for (const quint64 word : m_words) {
            if (word != 0)
                return false;
        }
        return true;
    }

    qsizetype count() const
    {
        qsizetype count = 0;
        for (const quint64 word : m_words) {
            if (word != 0)
                count += std::popcount(word);
        }
        return count;
    }

    // Visits the ranks in order until `visit` answers false.
    template <typename Visitor>
    void visit(Visitor &&visit) const
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1) {
                if (!visit(static_cast<quint32>(i * 64) + static_cast<quint32>(std::countr_zero(word))))
                    return;
            }
        }
    }

    size_t bytes() const { return m_words.capacity() * sizeof(quint64); }

private:
    std::vector<quint64> m_words;
};

}
