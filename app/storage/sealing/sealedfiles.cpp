// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/sealedfiles.h"

#include "storage/sealing/filestart.h"
#include "storage/sealing/keytable.h"
#include "storage/sealing/pagecipher.h"
#include "storage/sealing/sealedvfs.h"

namespace optoutdesk::sealing {

// Where SQLite could not be told of sealed files it knows no such vfs, and opening fails with that.
KeyTicket::KeyTicket(const DataKey &pageKey) : m_number(registerSealedFiles() ? keytable::add(pageKey) : 0) {}

KeyTicket::~KeyTicket()
{
    keytable::remove(m_number);
}

void KeyTicket::addTo(QUrlQuery &query) const
{
    query.addQueryItem(QStringLiteral("vfs"), QLatin1String(vfsName));
    query.addQueryItem(QLatin1String(ticketParameter), QString::number(m_number));
}

bool isSealedFile(const QString &path)
{
    std::array<std::uint8_t, magicSize> first;
    return readFileStart(path, first) && first == sealedMagic;
}

Done reserveRoom(sqlite3 *connection)
{
    int wanted = reservedBytes;
    int kept = -1; // asks only
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_RESERVE_BYTES, &wanted) != SQLITE_OK
        || sqlite3_file_control(connection, "main", SQLITE_FCNTL_RESERVE_BYTES, &kept) != SQLITE_OK || kept != reservedBytes)
        return Failure{Problem::DatabaseFailed, QStringLiteral("SQLITE_FCNTL_RESERVE_BYTES"), QString::number(kept)};
    return {};
}

}
