// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/tokendictionary.h"

#include <algorithm>
#include <ranges>

namespace optoutdesk {

void TokenDictionary::append(QByteArrayView token)
{
    m_text.append(token.data(), static_cast<size_t>(token.size()));
    m_starts.push_back(static_cast<quint32>(m_text.size()));
}

void TokenDictionary::squeeze()
{
    m_text.shrink_to_fit();
    m_starts.shrink_to_fit();
}

quint32 TokenDictionary::lowerBound(QByteArrayView text) const
{
    const auto tokens = std::views::iota(quint32(0), size());
    return *std::ranges::lower_bound(tokens, text, std::less<QByteArrayView>{},
                                     [this](quint32 token) { return (*this)[token]; });
}

TokenRange TokenDictionary::withPrefix(QByteArrayView prefix) const
{
    const quint32 first = lowerBound(prefix);
    const auto following = std::views::iota(first, size());
    const auto last =
        std::ranges::partition_point(following, [&](quint32 token) { return (*this)[token].startsWith(prefix); });
    return {first, first + static_cast<quint32>(last - following.begin())};
}

TokenRange TokenDictionary::exactly(QByteArrayView text) const
{
    const quint32 first = lowerBound(text);
    return {first, first + (first < size() && (*this)[first] == text ? 1U : 0U)};
}

}
