// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/rawsqlite.h"

#include <atomic>

#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<int> syncs = 0;

int synced(long call, int file)
{
    ++syncs;
    return static_cast<int>(syscall(call, file));
}

}

// SQLite's library finds these in the program before it finds the system's.
extern "C" int fsync(int file)
{
    return synced(SYS_fsync, file);
}

extern "C" int fdatasync(int file)
{
    return synced(SYS_fdatasync, file);
}

namespace optoutdesk::testing {

int syncsSoFar()
{
    return syncs;
}

RawDatabase::RawDatabase(const QString &path, int megabytes)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI;
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, nullptr) != SQLITE_OK)
        qFatal("no raw database at %s", qUtf8Printable(path));
    run("PRAGMA journal_mode=TRUNCATE");
    run("PRAGMA synchronous=EXTRA");
    run("PRAGMA temp_store=MEMORY");
    run("PRAGMA cache_size=-" + QByteArray::number(megabytes * 1024));
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_handle);
}

void RawDatabase::run(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_handle));
}

RawStatement::RawStatement(RawDatabase &database, const QByteArray &sql) : m_database(database)
{
    if (sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &m_handle, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(database.handle()));
}

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_handle);
}

void RawStatement::bind(int parameter, const QByteArray &text)
{
    if (text.isNull())
        sqlite3_bind_null(m_handle, parameter);
    else
        sqlite3_bind_text(m_handle, parameter, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void RawStatement::bind(int parameter, qint64 number)
{
    sqlite3_bind_int64(m_handle, parameter, number);
}

bool RawStatement::step()
{
    const int answer = sqlite3_step(m_handle);
    if (answer == SQLITE_ROW)
        return true;
    if (answer != SQLITE_DONE)
        qFatal("%s: %s", sqlite3_sql(m_handle), sqlite3_errmsg(m_database.handle()));
    sqlite3_reset(m_handle);
    return false;
}

void RawStatement::runOnce()
{
    while (step()) {
    }
}

QByteArrayView RawStatement::text(int column) const
{
    const unsigned char *text = sqlite3_column_text(m_handle, column);
    return {text, sqlite3_column_bytes(m_handle, column)};
}

}
