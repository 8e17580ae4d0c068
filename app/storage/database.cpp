// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <atomic>
#include <utility>

namespace optoutdesk {

namespace {

// Qt keeps connections under names of the whole process.
quint64 nextConnectionNumber()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

}

Database::Database(const Dialect &dialect, QString location, Access access, const DataKey &pageKey)
    : m_dialect(dialect), m_location(std::move(location)), m_access(access)
{
    if (pageKey.isValid())
        m_ticket.emplace(pageKey);
}

Database::~Database()
{
    disconnect();
}

Result<std::unique_ptr<Database>> Database::open(const Dialect &dialect, const QString &location, Access access,
                                                 const DataKey &pageKey)
{
    std::unique_ptr<Database> database(new Database(dialect, location, access, pageKey));
    if (const Done done = database->connect(); !done)
        return done.failure();
    return database;
}

Done Database::connect()
{
    m_connectionNumber = nextConnectionNumber();
    m_connection = QSqlDatabase::addDatabase(m_dialect.driverName(), QStringLiteral("register-%1").arg(m_connectionNumber));
    if (!m_connection.isValid())
        return Failure{Problem::DatabaseFailed, m_dialect.driverName(), QStringLiteral("the driver is not installed")};
    m_dialect.address(m_connection, m_location, m_access, m_ticket ? &*m_ticket : nullptr);
    if (!m_connection.open())
        return m_dialect.failureFor(m_connection.lastError());
    m_interruptible = m_dialect.interruptible(*this);
    return m_dialect.settle(*this, m_access);
}

void Database::disconnect()
{
    m_idle.clear();
    m_inTransaction = false;
    m_spoilt.reset();
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Done Database::reopen()
{
    disconnect();
    return connect();
}

Query Database::query(const QString &sql)
{
    if (auto idle = m_idle.extract(sql))
        return Query(*this, sql, std::move(idle.mapped()));
    auto query = std::make_unique<QSqlQuery>(m_connection);
    query->setForwardOnly(true);
    query->prepare(sql);
    return Query(*this, sql, std::move(query));
}

Done Database::execute(const QString &sql)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (query.exec(sql))
        return {};
    Failure failure = noteFailure(query.lastError());
    failure.detail += QLatin1String(": ") % sql.simplified();
    return failure;
}

void Database::keep(const QString &sql, quint64 connection, std::unique_ptr<QSqlQuery> query)
{
    if (connection == m_connectionNumber)
        m_idle.try_emplace(sql, std::move(query));
}

Failure Database::noteFailure(const QSqlError &error)
{
    const Failure failure = m_dialect.failureFor(error);
    if (m_inTransaction && !m_spoilt)
        m_spoilt = failure;
    return failure;
}

QVariant Database::driverHandle() const
{
    return m_connection.driver()->handle();
}

}
