// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <string>
#include <vector>

namespace optoutdesk {

// Consecutive tokens of a dictionary, from `first` up to but without `last`.
struct TokenRange
{
    quint32 first = 0;
    quint32 last = 0;

    bool isEmpty() const { return first == last; }
    auto operator<=>(const TokenRange &) const = default;
};

// Distinct tokens in the order of their bytes, held in one block.
class TokenDictionary
{
public:
    // Tokens must come in ascending order, each once.
    void append(QByteArrayView token);
    void squeeze();

    quint32 size() const { return static_cast<quint32>(m_starts.size() - 1); }
    QByteArrayView operator[](quint32 token) const
    {
        return {m_text.data() + m_starts[token], static_cast<qsizetype>(m_starts[token + 1] - m_starts[token])};
    }
    TokenRange withPrefix(QByteArrayView prefix) const;
    TokenRange exactly(QByteArrayView text) const;
    size_t bytes() const { return m_text.capacity() + m_starts.capacity() * sizeof(quint32); }

private:
    quint32 lowerBound(QByteArrayView text) const;

    std::string m_text;
    std::vector<quint32> m_starts{0};
};

}
