// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/celltext.h"
#include "exchange/cellwords.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace optoutdesk {

// A column of words repeats a handful of them in 100,000 rows: one seen before costs a comparison, not a reading.
template <typename Value>
class SeenWords
{
public:
    template <typename Read>
    Value read(QByteArrayView cell, Read readWord)
    {
        for (const auto &[seen, value] : m_seen) {
            if (seen == cell)
                return value;
        }
        const Value value = readWord(readCellText(cell).text);
        if (m_seen.size() < most && cell.size() < longest)
            m_seen.emplace_back(cell.toByteArray(), value);
        return value;
    }

private:
    static constexpr size_t most = 24;
    static constexpr qsizetype longest = 64;

    std::vector<std::pair<QByteArray, Value>> m_seen;
};

}
