// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/filebelow.h"

namespace optoutdesk::sealing {

int FileBelow::open(const char *name, int flags, int *outFlags)
{
    sqlite3_vfs *const vfs = sqlite3_vfs_find(nullptr);
    if (vfs == nullptr)
        return SQLITE_CANTOPEN;
    const std::size_t bytes = static_cast<std::size_t>(vfs->szOsFile);
    m_memory = std::make_unique<std::max_align_t[]>(bytes / sizeof(std::max_align_t) + 1);
    const int result = vfs->xOpen(vfs, name, file(), flags, outFlags);
    if (result != SQLITE_OK)
        close();
    return result;
}

int FileBelow::close()
{
    const int result = m_memory != nullptr && file()->pMethods != nullptr ? methods().xClose(file()) : SQLITE_OK;
    m_memory.reset();
    return result;
}

int FileBelow::size(qint64 &bytes)
{
    sqlite3_int64 size = 0;
    const int result = methods().xFileSize(file(), &size);
    bytes = size;
    return result;
}

}
