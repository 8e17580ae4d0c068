// SPDX-License-Identifier: GPL-3.0-or-later
// Another process at a sealed file.
//   sealed-writer PATH write   adds rows, one commit each, and prints each number once it is committed, until it is killed
//   sealed-writer PATH lock    prints what SQLite answers to somebody who wants to write: 0 for the lock, 5 for "busy"
#include "tests/storage/sealing/samplekey.h"

#include <QString>
#include <QUrl>

#include <cstdio>
#include <cstring>
#include <sqlite3.h>

using namespace optoutdesk;

namespace {

void run(sqlite3 *database, const char *sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(database));
        std::exit(1);
    }
}

[[noreturn]] void writeUntilKilled(sqlite3 *database)
{
    for (const char *sql : {"PRAGMA temp_store=MEMORY", "PRAGMA journal_mode=TRUNCATE", "PRAGMA synchronous=EXTRA",
                            "PRAGMA cache_size=10", "PRAGMA secure_delete=ON"})
        run(database, sql);
    for (;;) {
        // Some pages a row: the small cache spills, so the file changes in the middle of a transaction too.
        run(database, "BEGIN IMMEDIATE");
        run(database, "UPDATE total SET rows = rows + 1");
        run(database, "INSERT INTO act (words) VALUES (hex(randomblob(3000)))");
        run(database, "UPDATE act SET words = hex(randomblob(3000)) WHERE id > (SELECT rows FROM total) - 3");
        run(database, "COMMIT");
        std::printf("%lld\n", static_cast<long long>(sqlite3_last_insert_rowid(database)));
        std::fflush(stdout);
    }
}

}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const sealing::KeyTicket ticket(testing::sampleKey());
    QUrlQuery query(QStringLiteral("mode=rw"));
    ticket.addTo(query);
    QUrl url = QUrl::fromLocalFile(QString::fromLocal8Bit(argv[1]));
    url.setQuery(query);
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(url.toEncoded().constData(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI, nullptr)
        != SQLITE_OK)
        return 1;
    if (std::strcmp(argv[2], "write") == 0)
        writeUntilKilled(database);
    std::printf("%d\n", sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr));
    sqlite3_close(database);
}
