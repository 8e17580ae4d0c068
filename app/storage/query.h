// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "domain/words.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QSqlQuery>
#include <QString>

#include <concepts>
#include <memory>
#include <optional>

namespace optoutdesk {

class Database;

// One prepared, forward-only statement; it is reset when it dies. Only 64-bit integers, text, bytes and null can be bound,
// by name. A list that ends early because of damage is a failure, never the end: next() tells them apart.
class Query
{
public:
    Query(Query &&other) noexcept;
    Query &operator=(Query &&) = delete;
    ~Query();

    Query &bind(const QString &name, std::integral auto value)
    {
        return bindValue(name, QVariant(static_cast<qint64>(value)));
    }
    Query &bind(const QString &name, const QString &value); // a null string is stored as ''
    Query &bind(const QString &name, QLatin1StringView value) { return bind(name, QString(value)); }
    Query &bind(const QString &name, const QByteArray &value);
    Query &bind(const QString &name, QDate value); // ISO text, null when not known
    Query &bind(const QString &name, const QDateTime &value); // UTC text, null when not known
    Query &bind(const QString &name, const EventUuid &value); // null when there is none
    template <typename Tag>
    Query &bind(const QString &name, Id<Tag> value) // null when there is none
    {
        return value.isValid() ? bind(name, value.value()) : bindNull(name);
    }
    Query &bindOrNull(const QString &name, const QString &value); // null when empty
    Query &bindNull(const QString &name);

    Done exec();
    // Moves to the next row: false only at the true end of the list.
    Result<bool> next();
    // The id an INSERT was given. (A RETURNING clause costs SQLite a temporary table for every row.)
    qint64 insertedId() const;
    // How many rows an INSERT, UPDATE or DELETE touched.
    qint64 rowsAffected() const;

    bool isNull(int column) const { return m_query->isNull(column); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    QDate date(int column);
    QDateTime utc(int column);
    EventUuid uuid(int column);
    template <typename IdType>
    IdType id(int column) const
    {
        return IdType(integer(column));
    }
    // A word of the trade; one that is not in its table is damage.
    template <typename E>
    E word(int column)
    {
        const std::optional<E> value = fromWord<E>(text(column));
        if (!value)
            noteBadValue(column);
        return value.value_or(Words<E>::table.front().first);
    }

    // The present row holds what cannot be: reading goes on, the reader's caller gets the failure.
    void noteBadValue(int column);

    // The first thing that went wrong, also a value of the present row that cannot be what its column says.
    const std::optional<Failure> &failure() const { return m_failure; }

private:
    friend class Database;
    Query(Database &database, QString sql, std::unique_ptr<QSqlQuery> query);

    Query &bindValue(const QString &name, const QVariant &value);
    Failure failed();

    Database *m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    quint64 m_connection; // which of the database's successive connections it was prepared on
    std::optional<Failure> m_failure;
};

}
