// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/filestart.h"

#include "storage/sealing/filebelow.h"

#include <QFile>
#include <QFileInfo>

namespace optoutdesk::sealing {

bool readFileStart(const QString &path, std::span<std::uint8_t> to)
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
    return name != nullptr && below.open(name.get(), SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
           && below.read(to.data(), static_cast<int>(to.size()), 0) == SQLITE_OK;
}

}
