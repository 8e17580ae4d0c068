// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/search/indexsnapshot.h"
#include "services/search/searchentry.h"

#include <QHash>

#include <memory>
#include <vector>

namespace optoutdesk {

// Takes patients one by one, in any order, and makes their index. Each patient may be added once.
class IndexBuilder
{
public:
    void add(const SearchEntry &entry);
    // The builder is used up afterwards.
    std::shared_ptr<const IndexSnapshot> finish();

private:
    using TokenId = quint32; // in order of first sight; finish() gives the final, sorted ones

    struct Row
    {
        PatientId id = {};
        quint32 orderStart = 0;
        quint32 tokensStart = 0;
        quint32 packed = 0;
    };

    void addTokens(const std::vector<TokenId> &tokens);
    TokenId newToken(const QByteArray &text, bool isName = false);
    TokenId sharedToken(const QByteArray &text, bool isName = false);
    const std::vector<TokenId> &nameTokenIds(const QString &name);
    const std::vector<TokenId> &streetTokenIds(const QString &word);
    const std::vector<TokenId> &postcodeTokenIds(const QString &postcode);
    void addAddress(const Address &address);

    QByteArrayView orderOf(size_t row) const;
    std::vector<quint32> rowsInOrder() const;
    std::vector<TokenId> sortTokens(IndexSnapshot &index);
    void placeRanks(IndexSnapshot &index, const std::vector<quint32> &rows, const std::vector<TokenId> &finalIds);

    std::vector<Row> m_rows;
    PackedPatients m_packed;
    std::string m_order;
    std::vector<TokenId> m_rowTokens;
    std::string m_tokenText;
    std::vector<quint32> m_tokenStarts{0};
    std::vector<bool> m_isName;

    // The same words come again and again in a practice: folding each once is most of the speed.
    QHash<QByteArray, TokenId> m_known;
    QHash<QString, std::vector<TokenId>> m_names;
    QHash<QString, std::vector<TokenId>> m_streets;
    QHash<QString, std::vector<TokenId>> m_postcodes;
};

}
