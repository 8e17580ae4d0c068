// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/query.h"

#include <QList>

#include <concepts>
#include <optional>
#include <span>
#include <type_traits>

namespace optoutdesk {

// The three ways to read a query's rows. Each runs it, turns a row into a value with `read(query)`, and ends with a failure
// when the list is cut short or a row holds a value that cannot be.

// Calls `use(value)` for every row; where `use` answers bool, false stops the reading.
template <typename Read, typename Use>
Done readEach(Query &query, const Read &read, const Use &use)
{
    if (const Done done = query.exec(); !done)
        return done;
    for (;;) {
        const Result<bool> row = query.next();
        if (!row)
            return row.failure();
        if (!*row)
            return {};
        auto value = read(query);
        if (query.failure())
            return *query.failure();
        if constexpr (std::same_as<std::invoke_result_t<Use, decltype(value) &&>, bool>) {
            if (!use(std::move(value)))
                return {};
        } else {
            use(std::move(value));
        }
    }
}

template <typename Read>
auto readAll(Query &query, const Read &read) -> Result<QList<std::invoke_result_t<Read, Query &>>>
{
    QList<std::invoke_result_t<Read, Query &>> values;
    const Done done =
        readEach(query, read, [&values](auto &&value) { values.append(std::forward<decltype(value)>(value)); });
    if (!done)
        return done.failure();
    return values;
}

// The first row, if there is one.
template <typename Read>
auto readOne(Query &query, const Read &read) -> Result<std::optional<std::invoke_result_t<Read, Query &>>>
{
    std::optional<std::invoke_result_t<Read, Query &>> first;
    const Done done = readEach(query, read, [&first](auto &&value) {
        first = std::forward<decltype(value)>(value);
        return false;
    });
    if (!done)
        return done.failure();
    return first;
}

// Ids for Dialect::numbersOf().
template <typename Tag>
QString jsonArray(std::span<const Id<Tag>> ids)
{
    QString array = QStringLiteral("[");
    for (const Id<Tag> id : ids) {
        if (array.size() > 1)
            array += u',';
        array += QString::number(id.value());
    }
    return array % u']';
}

// The one number of a query that always has a row, such as a count.
Result<qint64> readNumber(Query &query);
// The one text of a query that always has a row.
Result<QString> readText(Query &query);

}
