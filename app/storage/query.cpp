// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/query.h"

#include "domain/calendar.h"
#include "platform/guards.h"
#include "storage/database.h"

#include <QSqlError>
#include <QVariant>

#include <utility>

namespace optoutdesk {

Query::Query(Database &database, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_database(&database), m_sql(std::move(sql)), m_query(std::move(query)), m_connection(database.m_connectionNumber)
{
    if (m_query->lastError().isValid())
        failed();
}

Query::Query(Query &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)),
      m_sql(std::move(other.m_sql)),
      m_query(std::move(other.m_query)),
      m_connection(other.m_connection),
      m_failure(std::move(other.m_failure))
{}

Query::~Query()
{
    if (m_database == nullptr)
        return;
    // An unfinished SELECT would go on holding its lock on the file.
    m_query->finish();
    if (!m_failure)
        m_database->keep(m_sql, m_connection, std::move(m_query));
}

Query &Query::bindValue(const QString &name, const QVariant &value)
{
    m_query->bindValue(name, value);
    return *this;
}

Query &Query::bind(const QString &name, const QString &value)
{
    return bindValue(name, value.isNull() ? QVariant(QLatin1String("")) : QVariant(value));
}

Query &Query::bind(const QString &name, const QByteArray &value)
{
    return bindValue(name, value.isNull() ? QVariant(QByteArray("")) : QVariant(value));
}

Query &Query::bind(const QString &name, QDate value)
{
    return value.isValid() ? bindValue(name, isoDate(value)) : bindNull(name);
}

Query &Query::bind(const QString &name, const QDateTime &value)
{
    if (!value.isValid())
        return bindNull(name);
    // Qt's driver writes a local time without its offset, so a time is text before it gets there.
    return guards::isOn(guards::Guard::TimesInUtc) ? bindValue(name, utcText(value)) : bindValue(name, value.toLocalTime());
}

Query &Query::bind(const QString &name, const EventUuid &value)
{
    return value.isValid() ? bindValue(name, value.text()) : bindNull(name);
}

Query &Query::bindOrNull(const QString &name, const QString &value)
{
    return value.isEmpty() ? bindNull(name) : bindValue(name, value);
}

Query &Query::bindNull(const QString &name)
{
    return bindValue(name, QVariant(QMetaType::fromType<QString>()));
}

Done Query::exec()
{
    if (m_failure)
        return *m_failure;
    if (!m_query->exec())
        return failed();
    return {};
}

Result<bool> Query::next()
{
    if (m_failure)
        return *m_failure;
    if (m_query->next())
        return true;
    // The driver also stops at a damaged page; only its last error tells that from the end of the list.
    if (m_query->lastError().isValid() && guards::isOn(guards::Guard::ListErrors))
        return failed();
    return false;
}

qint64 Query::insertedId() const
{
    return m_query->lastInsertId().toLongLong();
}

qint64 Query::rowsAffected() const
{
    return m_query->numRowsAffected();
}

QDate Query::date(int column)
{
    if (isNull(column))
        return {};
    const QDate date = fromIsoDate(text(column));
    if (!date.isValid())
        noteBadValue(column);
    return date;
}

QDateTime Query::utc(int column)
{
    if (isNull(column))
        return {};
    const QDateTime time = fromUtcText(text(column));
    if (!time.isValid())
        noteBadValue(column);
    return time;
}

EventUuid Query::uuid(int column)
{
    if (isNull(column))
        return {};
    const std::optional<EventUuid> uuid = EventUuid::parse(text(column));
    if (!uuid)
        noteBadValue(column);
    return uuid.value_or(EventUuid());
}

void Query::noteBadValue(int column)
{
    if (!m_failure)
        m_failure =
            Failure{Problem::RegisterDamaged,
                    {},
                    QStringLiteral("column %1 holds \"%2\": %3").arg(column).arg(text(column).left(60), m_sql.simplified())};
}

Failure Query::failed()
{
    m_failure = m_database->noteFailure(m_query->lastError());
    m_failure->detail += QLatin1String(": ") % m_sql.simplified();
    return *m_failure;
}

}
