// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <sqlite3.h>

namespace optoutdesk::testing {

// SQLite with nothing around it: the floor that everything of ours is held beside. Whatever goes wrong ends the program.
class RawDatabase
{
public:
    // The register's own way of writing: journal TRUNCATE, synchronous EXTRA; `megabytes` of pages in memory. The path may
    // be an address (file:…).
    explicit RawDatabase(const QString &path, int megabytes = 2);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    void run(const QByteArray &sql);
    sqlite3 *handle() { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

class RawStatement
{
public:
    RawStatement(RawDatabase &database, const QByteArray &sql);
    ~RawStatement();
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;

    // Parameters and columns count as SQLite counts them: the first from 1, the second from 0. A null text is NULL.
    void bind(int parameter, const QByteArray &text);
    void bind(int parameter, qint64 number);
    // Moves to the next row; at the end the statement is ready to be bound again.
    bool step();
    void runOnce();
    QByteArrayView text(int column) const;
    qint64 number(int column) const { return sqlite3_column_int64(m_handle, column); }

private:
    RawDatabase &m_database;
    sqlite3_stmt *m_handle = nullptr;
};

// How often this process made a file safe on the disk (fsync and fdatasync).
int syncsSoFar();

}
