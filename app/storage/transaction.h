// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "storage/database.h"

#include <functional>
#include <memory>
#include <span>

namespace optoutdesk {

// The right to write, from begin() until commit(). Whatever ends it otherwise undoes everything. A transaction in which any
// statement failed cannot be committed: SQLite itself would say yes to a COMMIT after a failed INSERT.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    // A failure leaves nothing written, except after an input or output fault, when only a second look can tell: use
    // commitRecorded() or commitConfirmed() where somebody is going to be told "recorded".
    Done commit();
    Done rollBack();

private:
    explicit Transaction(Database &database) : m_database(&database) {}

    Database *m_database; // nullptr once it has ended
};

// Everything read while it lives is of one moment: others who want to commit wait until it ends. For whatever compares one part
// of the register with another.
class Snapshot
{
public:
    static Result<Snapshot> begin(Database &database);
    Snapshot(Snapshot &&other) noexcept;
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Database &database) : m_database(&database) {}

    Database *m_database;
};

// Commits, then reads the events back by their UUID, and only then says yes. When the commit or the reading fails, the
// register is closed, opened again and asked: all there is a yes, otherwise NotRecorded with the cause as its detail, or
// RecordingUnsure when the register cannot even be asked.
Done commitRecorded(Transaction &transaction, Database &database, std::span<const EventUuid> events);

// The same for any other proof: `isThere` looks with a fresh statement.
Done commitConfirmed(Transaction &transaction, Database &database, const std::function<Result<bool>(Database &)> &isThere);

}
