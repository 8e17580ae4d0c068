// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <memory>

#include <sqlite3.h>

namespace optoutdesk::sealing {

// A file of SQLite's own file layer, which keeps the locks and does the reading and writing. Closed when it goes.
class FileBelow
{
public:
    FileBelow() = default;
    ~FileBelow() { close(); }
    FileBelow(const FileBelow &) = delete;
    FileBelow &operator=(const FileBelow &) = delete;

    // `name` as SQLite hands it to a file layer. Nothing is open after anything but SQLITE_OK.
    int open(const char *name, int flags, int *outFlags);
    int close();

    int read(void *to, int amount, qint64 offset) { return methods().xRead(file(), to, amount, offset); }
    int write(const void *from, int amount, qint64 offset) { return methods().xWrite(file(), from, amount, offset); }
    int truncate(qint64 size) { return methods().xTruncate(file(), size); }
    int size(qint64 &bytes);

    // For the calls that go straight through.
    sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(m_memory.get()); }
    const sqlite3_io_methods &methods() { return *file()->pMethods; }

private:
    std::unique_ptr<std::max_align_t[]> m_memory;
};

}
