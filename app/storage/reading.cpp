// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/reading.h"

namespace optoutdesk {

namespace {

template <typename Read>
auto readOnlyRow(Query &query, const Read &read) -> Result<std::invoke_result_t<Read, Query &>>
{
    auto row = readOne(query, read);
    if (!row)
        return row.failure();
    if (!*row)
        return Failure{Problem::RegisterDamaged, {}, QStringLiteral("a row that is always there is missing")};
    return std::move(**row);
}

}

Result<qint64> readNumber(Query &query)
{
    return readOnlyRow(query, [](Query &row) { return row.integer(0); });
}

Result<QString> readText(Query &query)
{
    return readOnlyRow(query, [](Query &row) { return row.text(0); });
}

}
