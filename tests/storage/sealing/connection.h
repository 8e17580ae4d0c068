// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/storage/sealing/samplekey.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariant>

struct sqlite3;

namespace optoutdesk::testing {

// A connection through Qt's own driver, set as a register's are, to a file that is sealed (with a ticket) or plain.
class Connection
{
public:
    explicit Connection(const QString &path, const sealing::KeyTicket *ticket = nullptr);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    int opened() const { return m_opened; } // SQLite's answer
    sqlite3 *handle() const;
    // SQLite's extended answer, 0 when all went well; every row is read.
    int run(const QString &sql);
    // The first value of the first row; invalid where the statement failed.
    QVariant value(const QString &sql);
    QString text(const QString &sql) { return value(sql).toString(); }
    // What the register would be told of the last statement that failed.
    const Failure &failure() const { return m_failure; }
    QByteArray error() const { return m_failure.detail.toUtf8(); }

private:
    int noteError(const QSqlError &error);

    QString m_name;
    QSqlDatabase m_database;
    int m_opened = 0;
    Failure m_failure{Problem::DatabaseFailed};
};

// file:…?mode=…&vfs=…&seal=…
QString address(const QString &path, const QString &mode, const sealing::KeyTicket *ticket);

// A new database with the things a register is made of: STRICT tables, triggers that forbid, an index, FTS5; so many rows,
// each with the word "Marker" in it.
void makeSample(const QString &path, const sealing::KeyTicket *ticket, int rows);
// Empty, or what is wrong with a database made so: integrity, references of the full-text index, the number of rows.
QString complaintAbout(Connection &connection, int rows);

QByteArray contentsOf(const QString &path);
void overwrite(const QString &path, const QByteArray &bytes);

}

#define RUN(connection, sql) QVERIFY2((connection).run(sql) == 0, (connection).error().constData())
