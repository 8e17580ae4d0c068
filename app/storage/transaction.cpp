// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"

#include "platform/guards.h"
#include "storage/objectioneventrepository.h"

#include <utility>

namespace optoutdesk {

namespace {

// One of the words that begin and end a transaction.
Done say(Database &database, const QString &sql)
{
    return guards::isOn(guards::Guard::WholeTransactions) ? database.execute(sql) : Done();
}

}

Result<Transaction> Transaction::begin(Database &database)
{
    if (database.m_inTransaction)
        return Failure{Problem::DatabaseFailed, {}, QStringLiteral("a transaction inside a transaction")};
    if (const Done done = say(database, database.dialect().beginWriting()); !done)
        return done.failure();
    database.m_inTransaction = true;
    database.m_spoilt.reset();
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    if (m_database != nullptr)
        static_cast<void>(rollBack().ok());
}

Done Transaction::commit()
{
    if (m_database == nullptr)
        return Failure{Problem::DatabaseFailed, {}, QStringLiteral("the transaction has already ended")};
    if (m_database->m_spoilt) {
        const Failure cause = *m_database->m_spoilt;
        static_cast<void>(rollBack().ok());
        return cause;
    }
    if (const Done done = say(*m_database, QStringLiteral("COMMIT")); !done) {
        static_cast<void>(rollBack().ok());
        return done;
    }
    m_database->m_inTransaction = false;
    m_database = nullptr;
    return {};
}

Done Transaction::rollBack()
{
    Database *database = std::exchange(m_database, nullptr);
    if (database == nullptr || !database->m_inTransaction)
        return {};
    database->m_inTransaction = false;
    database->m_spoilt.reset();
    return say(*database, QStringLiteral("ROLLBACK"));
}

Result<Snapshot> Snapshot::begin(Database &database)
{
    if (database.isInTransaction())
        return Failure{Problem::DatabaseFailed, {}, QStringLiteral("a snapshot inside a transaction")};
    if (const Done begun = database.execute(QStringLiteral("BEGIN")); !begun)
        return begun.failure();
    return Snapshot(database);
}

Snapshot::Snapshot(Snapshot &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Snapshot::~Snapshot()
{
    if (m_database != nullptr)
        static_cast<void>(m_database->execute(QStringLiteral("COMMIT")).ok());
}

Done commitConfirmed(Transaction &transaction, Database &database, const std::function<Result<bool>(Database &)> &isThere)
{
    Failure cause{Problem::NotRecorded, {}, QStringLiteral("the commit succeeded, but what it wrote is not there")};
    const Done committed = transaction.commit();
    if (!guards::isOn(guards::Guard::ReadBack))
        return committed;
    if (!committed) {
        cause = committed.failure();
    } else {
        const Result<bool> there = isThere(database);
        if (there && *there)
            return {};
        if (!there)
            cause = there.failure();
    }

    // Only a fresh connection, which first undoes whatever was left half-done, tells what is truly on the disk.
    if (const Done reopened = database.reopen(); !reopened)
        return Failure{Problem::RecordingUnsure, cause.subject,
                       QString(cause.detail % QLatin1String("; ") % reopened.failure().detail)};
    const Result<bool> there = isThere(database);
    if (!there)
        return Failure{Problem::RecordingUnsure, cause.subject,
                       QString(cause.detail % QLatin1String("; ") % there.failure().detail)};
    if (*there)
        return {};
    return Failure{Problem::NotRecorded, cause.subject, cause.detail};
}

Done commitRecorded(Transaction &transaction, Database &database, std::span<const EventUuid> events)
{
    return commitConfirmed(transaction, database,
                           [events](Database &asked) { return ObjectionEventRepository(asked).containsAll(events); });
}

}
