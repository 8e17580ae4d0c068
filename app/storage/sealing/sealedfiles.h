// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "domain/result.h"

#include <QString>
#include <QUrlQuery>

struct sqlite3;

// Sealed registers: every page of the database and of its rollback journal is encrypted and authenticated on its way to the
// disk, so that nobody without the key reads or changes anything unnoticed. This room is given a key and nothing else; the
// rest of the program sees a SQLite file as always.
//
// On the disk: 4,096-byte pages whose last 40 bytes, reserved in the database, hold the nonce (24) and the tag (16) of
// XChaCha20-Poly1305; the page number and the kind of file are authenticated with it. The first 16 bytes of the file are
// "OptOut sealed 1\0" in place of SQLite's own. Database and rollback journal are sealed; any other kind of file (temporary
// files, WAL, journals of several databases) is refused, so connections need temp_store=MEMORY. A page that does not open
// is SQLITE_IOERR_DATA, for a wrong key as for damage; nothing is changed before the key has opened something.
//
// Not seen here: an older page, file or journal that was once right, put back in its place or taken away, and a page of the
// same number from a copy that was sealed with the same key. The trail and its heads outside the file notice those.
namespace optoutdesk::sealing {

constexpr int pageSize = 4096;
constexpr int reservedBytes = 40;

// While it lives, connections of this process can be opened with its key: its query goes into the address (`vfs` and a
// number that is worth nothing outside of the process). Opening with the number of a ticket that is gone is SQLITE_CANTOPEN;
// a connection that is open keeps the key until it closes.
class KeyTicket
{
public:
    explicit KeyTicket(const DataKey &pageKey);
    ~KeyTicket();
    KeyTicket(const KeyTicket &) = delete;
    KeyTicket &operator=(const KeyTicket &) = delete;

    void addTo(QUrlQuery &query) const;

private:
    quint64 m_number;
};

// Whether the file begins as a sealed register does; false for anything that cannot be read. It looks through SQLite's own
// file layer, so that no lock of this process is dropped.
bool isSealedFile(const QString &path);

// Leaves room for nonce and tag in the pages of a new, still empty database, and in what VACUUM INTO makes from an open one.
Done reserveRoom(sqlite3 *connection);

}
