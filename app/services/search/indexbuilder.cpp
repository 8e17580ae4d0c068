// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/indexbuilder.h"

#include "domain/folding.h"
#include "services/search/orderkey.h"
#include "services/search/searchtokens.h"

#include <QtEndian>

#include <algorithm>
#include <numeric>

namespace optoutdesk {

namespace {

// The first eight bytes as a number of the same order: most comparisons end here.
quint64 leadingBytes(QByteArrayView text)
{
    std::array<char, sizeof(quint64)> bytes{};
    std::copy_n(text.data(), std::min(static_cast<size_t>(text.size()), bytes.size()), bytes.begin());
    return qFromBigEndian<quint64>(bytes.data());
}

struct SortableText
{
    quint64 leading;
    QByteArrayView text;
    quint32 number;

    friend bool operator<(const SortableText &a, const SortableText &b)
    {
        return a.leading != b.leading ? a.leading < b.leading : a.text < b.text;
    }
};

}

void IndexBuilder::add(const SearchEntry &entry)
{
    m_rows.push_back(
        {entry.id, static_cast<quint32>(m_order.size()), static_cast<quint32>(m_rowTokens.size()), m_packed.append(entry)});
    const QByteArray order = order::key(entry.name, entry.born);
    m_order.append(order.data(), static_cast<size_t>(order.size()));
    const PersonName &name = entry.name;
    for (const QString *part : {&name.family, &name.given, &name.middle, &name.preferred, &name.previousFamily}) {
        if (!part->isEmpty())
            addTokens(nameTokenIds(*part));
    }
    if (entry.born.isValid()) {
        m_rowTokens.push_back(sharedToken(token(entry.born)));
        m_rowTokens.push_back(sharedToken(token(TokenSpace::Listed, QString::number(entry.born.year()))));
    }
    if (entry.nhsNumber)
        m_rowTokens.push_back(newToken(token(*entry.nhsNumber)));
    if (entry.restricted)
        return;
    addAddress(entry.address);
    for (const QString &phone : entry.phones) {
        if (const QString digits = phoneDigits(phone); !digits.isEmpty())
            m_rowTokens.push_back(newToken(token(TokenSpace::Listed, digits)));
    }
}

std::shared_ptr<const IndexSnapshot> IndexBuilder::finish()
{
    m_known = {};
    m_names = {};
    m_streets = {};
    m_postcodes = {};
    const auto index = std::make_shared<IndexSnapshot>();
    const std::vector<quint32> rows = rowsInOrder();
    m_packed.squeeze();
    index->m_packed = std::move(m_packed);
    index->m_packedPlaces.reserve(rows.size());
    index->m_patients.reserve(rows.size());
    index->m_order.reserve(m_order.size());
    index->m_orderStarts.reserve(rows.size() + 1);
    for (const quint32 row : rows) {
        index->m_patients.push_back(m_rows[row].id);
        index->m_packedPlaces.push_back(m_rows[row].packed);
        index->m_order.append(orderOf(row).data(), static_cast<size_t>(orderOf(row).size()));
        index->m_orderStarts.push_back(static_cast<quint32>(index->m_order.size()));
    }
    m_order = {};
    placeRanks(*index, rows, sortTokens(*index));
    index->makeDenseSets();
    return index;
}

void IndexBuilder::addTokens(const std::vector<TokenId> &tokens)
{
    m_rowTokens.insert(m_rowTokens.end(), tokens.begin(), tokens.end());
}

// Without looking whether it is known: for what hardly two patients share.
IndexBuilder::TokenId IndexBuilder::newToken(const QByteArray &text, bool isName)
{
    m_tokenText.append(text.data(), static_cast<size_t>(text.size()));
    m_tokenStarts.push_back(static_cast<quint32>(m_tokenText.size()));
    m_isName.push_back(isName);
    return static_cast<TokenId>(m_tokenStarts.size() - 2);
}

IndexBuilder::TokenId IndexBuilder::sharedToken(const QByteArray &text, bool isName)
{
    const auto known = m_known.constFind(text);
    if (known != m_known.constEnd()) {
        if (isName)
            m_isName[*known] = true;
        return *known;
    }
    return *m_known.insert(text, newToken(text, isName));
}

const std::vector<IndexBuilder::TokenId> &IndexBuilder::nameTokenIds(const QString &name)
{
    auto known = m_names.find(name);
    if (known == m_names.end()) {
        std::vector<TokenId> ids;
        for (const QString &word : nameTokens({.family = name}))
            ids.push_back(sharedToken(token(TokenSpace::Listed, word), true));
        known = m_names.insert(name, ids);
    }
    return *known;
}

const std::vector<IndexBuilder::TokenId> &IndexBuilder::streetTokenIds(const QString &word)
{
    auto known = m_streets.find(word);
    if (known == m_streets.end()) {
        std::vector<TokenId> ids;
        for (const QString &part : foldedParts(word))
            ids.push_back(sharedToken(token(TokenSpace::Street, part)));
        known = m_streets.insert(word, ids);
    }
    return *known;
}

// "ls2", "7aa", "ls27aa" for those who type no space, "ls2 7aa" for those who do.
const std::vector<IndexBuilder::TokenId> &IndexBuilder::postcodeTokenIds(const QString &postcode)
{
    auto known = m_postcodes.find(postcode);
    if (known == m_postcodes.end()) {
        const QStringList parts = foldedParts(postcode);
        QStringList words = parts;
        if (parts.size() > 1)
            words << parts.join(QString()) << parts.join(u' ');
        std::vector<TokenId> ids;
        for (const QString &word : words)
            ids.push_back(sharedToken(token(TokenSpace::Listed, word)));
        known = m_postcodes.insert(postcode, ids);
    }
    return *known;
}

void IndexBuilder::addAddress(const Address &address)
{
    for (const QString &line : address.lines) {
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts))
            addTokens(streetTokenIds(word));
    }
    if (!address.postcode.isEmpty())
        addTokens(postcodeTokenIds(address.postcode));
}

QByteArrayView IndexBuilder::orderOf(size_t row) const
{
    const size_t start = m_rows[row].orderStart;
    const size_t end = row + 1 < m_rows.size() ? m_rows[row + 1].orderStart : m_order.size();
    return {m_order.data() + start, static_cast<qsizetype>(end - start)};
}

std::vector<quint32> IndexBuilder::rowsInOrder() const
{
    std::vector<SortableText> keys(m_rows.size());
    for (quint32 row = 0; row < keys.size(); ++row)
        keys[row] = {leadingBytes(orderOf(row)), orderOf(row), row};
    std::ranges::sort(keys, [this](const SortableText &a, const SortableText &b) {
        if (a < b || b < a)
            return a < b;
        return m_rows[a.number].id < m_rows[b.number].id;
    });
    std::vector<quint32> rows(keys.size());
    std::ranges::transform(keys, rows.begin(), &SortableText::number);
    return rows;
}

// Fills the dictionary and answers the final id of each token in order of first sight.
std::vector<IndexBuilder::TokenId> IndexBuilder::sortTokens(IndexSnapshot &index)
{
    std::vector<SortableText> tokens(m_tokenStarts.size() - 1);
    for (quint32 id = 0; id < tokens.size(); ++id) {
        const QByteArrayView text(m_tokenText.data() + m_tokenStarts[id],
                                  static_cast<qsizetype>(m_tokenStarts[id + 1] - m_tokenStarts[id]));
        tokens[id] = {leadingBytes(text), text, id};
    }
    std::sort(tokens.begin(), tokens.end());
    std::vector<TokenId> finalIds(tokens.size());
    std::vector<quint32> names;
    for (const SortableText &each : tokens) {
        if (index.m_tokens.size() == 0 || index.m_tokens[index.m_tokens.size() - 1] != each.text)
            index.m_tokens.append(each.text);
        finalIds[each.number] = index.m_tokens.size() - 1;
        if (m_isName[each.number] && (names.empty() || names.back() != finalIds[each.number]))
            names.push_back(finalIds[each.number]);
    }
    index.m_tokens.squeeze();
    for (const quint32 name : names)
        index.m_nameWords.append(name, index.m_tokens[name].sliced(1));
    index.m_nameWords.squeeze();
    m_tokenText = {};
    m_tokenStarts = {};
    return finalIds;
}

// Counts, then places: walking the rows in order leaves each token's ranks in order.
void IndexBuilder::placeRanks(IndexSnapshot &index, const std::vector<quint32> &rows, const std::vector<TokenId> &finalIds)
{
    index.m_starts.assign(index.m_tokens.size() + 1, 0);
    for (const TokenId id : m_rowTokens)
        ++index.m_starts[finalIds[id] + 1];
    std::partial_sum(index.m_starts.begin(), index.m_starts.end(), index.m_starts.begin());
    index.m_ranks.resize(m_rowTokens.size());
    std::vector<quint32> next(index.m_starts.begin(), index.m_starts.end() - 1);
    for (quint32 rank = 0; rank < rows.size(); ++rank) {
        const quint32 row = rows[rank];
        const size_t end = row + 1 < m_rows.size() ? m_rows[row + 1].tokensStart : m_rowTokens.size();
        for (size_t i = m_rows[row].tokensStart; i < end; ++i)
            index.m_ranks[next[finalIds[m_rowTokens[i]]]++] = rank;
    }
}

}
