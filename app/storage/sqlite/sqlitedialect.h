// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dialect.h"

namespace optoutdesk {

// SQLite through Qt's QSQLITE driver: one file, rollback journal, nothing created by opening.
class SqliteDialect : public Dialect
{
public:
    static const SqliteDialect &instance();

    // "OPTO": tells a register from any other SQLite file.
    static constexpr qint64 applicationId = 0x4F50544F;

    QString driverName() const override;
    QString migrationsFolder() const override;
    QString beginWriting() const override;
    QString numbersOf(const QString &name) const override;
    void address(QSqlDatabase &connection, const QString &location, Access access,
                 const sealing::KeyTicket *ticket) const override;
    Done settle(Database &database, Access access) const override;
    Result<int> schemaVersion(Database &database) const override;
    Done setSchemaVersion(Database &database, int version) const override;
    Done setReferencesChecked(Database &database, bool checked) const override;
    Done checkIntegrity(Database &database) const override;
    Result<QStringList> schemaOf(Database &database) const override;
    void *interruptible(Database &database) const override;
    void interrupt(void *interruptible) const override;
    Done prepareForBulk(Database &database, bool bulk) const override;
    Failure failureFor(const QSqlError &error) const override;

private:
    SqliteDialect() = default;
};

}
