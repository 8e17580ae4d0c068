// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/tokendictionary.h"

#include "services/search/firstindex.h"

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
    return firstIndexWhere(0, size(), [this, text](quint32 token) { return (*this)[token] >= text; });
}

TokenRange TokenDictionary::withPrefix(QByteArrayView prefix) const
{
    const quint32 first = lowerBound(prefix);
    return {first,
            firstIndexWhere(first, size(), [this, prefix](quint32 token) { return !(*this)[token].startsWith(prefix); })};
}

TokenRange TokenDictionary::exactly(QByteArrayView text) const
{
    const quint32 first = lowerBound(text);
    return {first, first + (first < size() && (*this)[first] == text ? 1U : 0U)};
}

}
