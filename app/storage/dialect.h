// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSqlError>
#include <QString>
#include <QStringList>

class QSqlDatabase;

namespace optoutdesk {

class Database;

namespace sealing {
class KeyTicket;
}

// How a connection is meant to be used. Create makes a new file; Peek reads a file that nobody writes, such as a backup, and
// touches nothing; Scratch is a database in memory, gone with its connection.
enum class Access { Existing, Create, Peek, Scratch };

// What differs between database engines; everything else is SQL that all of them understand.
class Dialect
{
public:
    virtual ~Dialect() = default;

    virtual QString driverName() const = 0;
    virtual QString migrationsFolder() const = 0; // numbered migrations among the resources
    virtual QString beginWriting() const = 0; // starts a transaction that holds the right to write from its first moment
    // The numbers of a JSON array that is bound to a name, as a list for IN: many rows cost one statement, not one each.
    virtual QString numbersOf(const QString &name) const = 0;

    // Names the database to the driver, before the connection is opened; with a ticket as a sealed one.
    virtual void address(QSqlDatabase &connection, const QString &location, Access access,
                         const sealing::KeyTicket *ticket) const = 0;
    // Makes an opened connection safe and reads back what matters.
    virtual Done settle(Database &database, Access access) const = 0;

    virtual Result<int> schemaVersion(Database &database) const = 0;
    virtual Done setSchemaVersion(Database &database, int version) const = 0;

    // Whether rows must refer to rows that exist. Off only while a migration makes a table anew.
    virtual Done setReferencesChecked(Database &database, bool checked) const = 0;

    // The pages and the references of the whole register: RegisterDamaged with the engine's first complaint.
    virtual Done checkIntegrity(Database &database) const = 0;
    // Every table, index and trigger of the schema, in a fixed order: one line each, as the engine keeps it.
    virtual Result<QStringList> schemaOf(Database &database) const = 0;
    // What interrupt() needs of an open connection, asked for by the thread that opens it.
    virtual void *interruptible(Database &database) const = 0;
    // Ends what that connection is doing now, from any thread.
    virtual void interrupt(void *interruptible) const = 0;
    // More memory for one connection while it writes a whole list, and back again.
    virtual Done prepareForBulk(Database &database, bool bulk) const = 0;

    virtual Failure failureFor(const QSqlError &error) const = 0;
};

}
