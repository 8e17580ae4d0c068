// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/sealing/connection.h"

#include "storage/sqlite/sqlitedialect.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace optoutdesk::testing {

QString address(const QString &path, const QString &mode, const sealing::KeyTicket *ticket)
{
    QUrlQuery query;
    query.addQueryItem(u"mode"_s, mode);
    if (ticket)
        ticket->addTo(query);
    else
        query.addQueryItem(u"vfs"_s, QString::fromLatin1(sqlite3_vfs_find(nullptr)->zName));
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

Connection::Connection(const QString &path, const sealing::KeyTicket *ticket)
{
    static int number = 0;
    m_name = u"sealing-%1"_s.arg(++number);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(address(path, u"rwc"_s, ticket));
    m_database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=0"_s);
    if (!m_database.open()) {
        m_opened = noteError(m_database.lastError());
        return;
    }
    // Who tests what survives a crash asks for more; every flush of a spilling cache costs a busy disk a tenth of a second.
    for (const QString &setting : {u"synchronous=OFF"_s, u"temp_store=MEMORY"_s, u"trusted_schema=OFF"_s,
                                   u"cell_size_check=ON"_s, u"recursive_triggers=ON"_s, u"foreign_keys=ON"_s})
        run(u"PRAGMA "_s + setting);
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

sqlite3 *Connection::handle() const
{
    return *static_cast<sqlite3 *const *>(m_database.driver()->handle().constData());
}

int Connection::noteError(const QSqlError &error)
{
    m_failure = SqliteDialect::instance().failureFor(error);
    return error.nativeErrorCode().toInt();
}

int Connection::run(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return noteError(query.lastError());
    while (query.next()) {
    }
    return query.lastError().isValid() ? noteError(query.lastError()) : 0;
}

QVariant Connection::value(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (query.exec(sql) && query.next())
        return query.value(0);
    noteError(query.lastError());
    return {};
}

void makeSample(const QString &path, const sealing::KeyTicket *ticket, int rows)
{
    const QString statements[] = {
        u"PRAGMA journal_mode=TRUNCATE"_s,
        u"BEGIN"_s,
        u"CREATE TABLE act (id INTEGER PRIMARY KEY, words TEXT NOT NULL, weight REAL NOT NULL) STRICT"_s,
        u"CREATE TABLE total (rows INTEGER NOT NULL) STRICT"_s,
        u"CREATE INDEX act_words ON act (words)"_s,
        u"CREATE VIRTUAL TABLE found USING fts5(words, content=act, content_rowid=id)"_s,
        u"CREATE TRIGGER act_stays BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'append-only'); END"_s,
        u"INSERT INTO total VALUES (0)"_s,
        u"INSERT INTO act (words, weight) WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
        "SELECT 'Marker person ' || i || ' ' || hex(randomblob(20)), i * 0.5 FROM n"_s.arg(rows),
        u"INSERT INTO found (rowid, words) SELECT id, words FROM act"_s,
        u"COMMIT"_s,
    };
    Connection connection(path, ticket);
    if (ticket && !sealing::reserveRoom(connection.handle()))
        qFatal("no room for nonce and tag");
    for (const QString &sql : statements) {
        if (connection.run(sql) != 0)
            qFatal("%s: %s", qUtf8Printable(sql), connection.error().constData());
    }
}

QString complaintAbout(Connection &connection, int rows)
{
    if (const QString verdict = connection.text(u"PRAGMA integrity_check"_s); verdict != "ok"_L1)
        return u"integrity_check: %1 %2"_s.arg(verdict, connection.failure().detail);
    if (connection.run(u"INSERT INTO found (found) VALUES ('integrity-check')"_s) != 0)
        return u"the full-text index: "_s + connection.failure().detail;
    for (const QString &sql : {u"SELECT count(*) FROM act"_s, u"SELECT count(*) FROM found WHERE found MATCH 'marker'"_s}) {
        if (const int found = connection.value(sql).toInt(); found != rows)
            return u"%1 is %2"_s.arg(sql).arg(found);
    }
    if (connection.run(u"DELETE FROM act WHERE id = 1"_s) == 0)
        return u"the trigger is gone"_s;
    return {};
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qUtf8Printable(path));
}

}
