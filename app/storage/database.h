// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "domain/result.h"
#include "storage/dialect.h"
#include "storage/query.h"
#include "storage/sealing/sealedfiles.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>
#include <unordered_map>

namespace optoutdesk {

// One connection to the register, for one thread. Statements are prepared once and kept. Whoever holds a Database holds it
// by reference: reopen() changes what is behind it, not where it is.
class Database
{
public:
    // With a page key it is a sealed one.
    static Result<std::unique_ptr<Database>> open(const Dialect &dialect, const QString &location, Access access,
                                                  const DataKey &pageKey = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // A statement ready to be bound. When it could not be prepared, its exec() says so.
    Query query(const QString &sql);
    // One statement without values or rows.
    Done execute(const QString &sql);

    // Closes and opens the same file again; an open transaction ends undone. For looking up what an unsure commit did.
    Done reopen();

    const Dialect &dialect() const { return m_dialect; }
    const QString &location() const { return m_location; }
    bool isSealed() const { return m_ticket.has_value(); }
    // Ends the statement that runs now; may be called from any thread while the connection is open.
    void interrupt() { m_dialect.interrupt(m_interruptible); }
    bool isInTransaction() const { return m_inTransaction; }

    // What patients' rows are sealed with on this connection; without it they are written without a seal.
    void setRowKey(const DataKey &key) { m_rowKey = key; }
    const DataKey &rowKey() const { return m_rowKey; }

    // The driver's own handle (sqlite3 *), for the dialect alone.
    QVariant driverHandle() const;

private:
    friend class Query;
    friend class Transaction;

    Database(const Dialect &dialect, QString location, Access access, const DataKey &pageKey);
    Done connect();
    void disconnect();
    // A finished statement comes back to be used again.
    void keep(const QString &sql, quint64 connection, std::unique_ptr<QSqlQuery> query);
    // What the engine's error means; inside a transaction it also spoils the transaction.
    Failure noteFailure(const QSqlError &error);

    const Dialect &m_dialect;
    QString m_location;
    Access m_access;
    std::optional<sealing::KeyTicket> m_ticket;
    DataKey m_rowKey;
    QSqlDatabase m_connection;
    quint64 m_connectionNumber = 0;
    void *m_interruptible = nullptr;
    // Statements are told apart by their length and their end first: hashing all of a long one, twice each time it is used,
    // was a twentieth of an import.
    struct HashOfEnd
    {
        size_t operator()(const QString &sql) const
        {
            return qHash(QStringView(sql).right(24), static_cast<size_t>(sql.size()));
        }
    };
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>, HashOfEnd> m_idle; // prepared, and nobody uses them just now
    bool m_inTransaction = false;
    std::optional<Failure> m_spoilt; // a statement failed inside the transaction, so it can no longer be committed
};

}
