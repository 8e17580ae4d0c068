// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/sealedfiles.h"

#include "storage/sealing/filebelow.h"
#include "storage/sealing/keytable.h"
#include "storage/sealing/pagecipher.h"
#include "storage/sealing/sealedvfs.h"

#include <QFile>
#include <QFileInfo>

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
    // A pipe or a device would make the reader wait.
    const QFileInfo file(path);
    if (!file.isFile())
        return false;
    // The layer below finds a name's parameters behind it, so the name must come from SQLite.
    const std::unique_ptr<const char, void (*)(const char *)> name(
        sqlite3_create_filename(QFile::encodeName(file.canonicalFilePath()).constData(), "", "", 0, nullptr),
        [](const char *made) { sqlite3_free_filename(made); });
    FileBelow below;
    std::array<std::uint8_t, magicSize> first;
    return name != nullptr && below.open(name.get(), SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
           && below.read(first.data(), magicSize, 0) == SQLITE_OK && first == sealedMagic;
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
