// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/sealedvfs.h"

#include "storage/sealing/journalfile.h"
#include "storage/sealing/keytable.h"

#include <QByteArrayView>

#include <new>

namespace optoutdesk::sealing {

namespace {

// What stands in the memory that SQLite gives us for a file.
struct OpenFile
{
    sqlite3_file base;
    SealedFile *sealed;
};

SealedFile &sealedOf(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file)->sealed;
}

FileBelow &belowOf(sqlite3_file *file)
{
    return sealedOf(file).below();
}

int closeFile(sqlite3_file *file)
{
    const int result = belowOf(file).close();
    delete reinterpret_cast<OpenFile *>(file)->sealed;
    file->pMethods = nullptr;
    return result;
}

int control(sqlite3_file *file, int op, void *argument)
{
    // The layer below would read its file through memory that shows sealed pages.
    if (op == SQLITE_FCNTL_MMAP_SIZE)
        return SQLITE_NOTFOUND;
    return belowOf(file).methods().xFileControl(belowOf(file).file(), op, argument);
}

// Of the disk's promises only the one that SQLite makes of every disk: the others would change what is written, and how.
int promises(sqlite3_file *file)
{
    return belowOf(file).methods().xDeviceCharacteristics(belowOf(file).file()) & SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

// Version 1: no shared memory, so no WAL, and no pages mapped into memory.
const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = closeFile,
    .xRead = [](sqlite3_file *f, void *to, int amount, sqlite3_int64 at) { return sealedOf(f).read(to, amount, at); },
    .xWrite = [](sqlite3_file *f, const void *from, int amount,
                 sqlite3_int64 at) { return sealedOf(f).write(from, amount, at); },
    .xTruncate = [](sqlite3_file *f, sqlite3_int64 size) { return sealedOf(f).truncate(size); },
    .xSync = [](sqlite3_file *f, int flags) { return belowOf(f).methods().xSync(belowOf(f).file(), flags); },
    .xFileSize = [](sqlite3_file *f,
                    sqlite3_int64 *size) { return belowOf(f).methods().xFileSize(belowOf(f).file(), size); },
    .xLock = [](sqlite3_file *f, int level) { return belowOf(f).methods().xLock(belowOf(f).file(), level); },
    .xUnlock = [](sqlite3_file *f, int level) { return belowOf(f).methods().xUnlock(belowOf(f).file(), level); },
    .xCheckReservedLock = [](sqlite3_file *f,
                             int *out) { return belowOf(f).methods().xCheckReservedLock(belowOf(f).file(), out); },
    .xFileControl = control,
    .xSectorSize = [](sqlite3_file *) { return JournalFile::sectorSize; },
    .xDeviceCharacteristics = promises,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

DataKey keyFor(const char *name)
{
    bool isNumber = false;
    const quint64 number = QByteArrayView(sqlite3_uri_parameter(name, ticketParameter)).toULongLong(&isNumber);
    return isNumber ? keytable::find(number) : DataKey();
}

// Only a database and its journal are sealed; every other kind of file would carry pages to the disk in the clear.
int open(const char *name, int flags, int *outFlags, OpenFile &file)
{
    const bool isDatabase = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    const bool isJournal = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
    if (name == nullptr || isDatabase == isJournal)
        return SQLITE_CANTOPEN;
    auto below = std::make_unique<FileBelow>();
    if (isDatabase) {
        DataKey key = keyFor(name);
        if (!key.isValid())
            return SQLITE_CANTOPEN;
        if (const int result = below->open(name, flags, outFlags); result != SQLITE_OK)
            return result;
        file.sealed = new DatabaseFile(std::move(below), PageCipher(std::move(key)));
    } else {
        // SQLite opens a journal only beside its database, which is ours.
        sqlite3_file *const database = sqlite3_database_file_object(name);
        if (database == nullptr || database->pMethods != &methods)
            return SQLITE_CANTOPEN;
        if (const int result = below->open(name, flags, outFlags); result != SQLITE_OK)
            return result;
        file.sealed = new JournalFile(std::move(below), static_cast<DatabaseFile &>(sealedOf(database)));
    }
    file.base.pMethods = &methods;
    return SQLITE_OK;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *const mine = new (file) OpenFile{{nullptr}, nullptr};
    try {
        return open(name, flags, outFlags, *mine);
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    sqlite3_vfs *const below = sqlite3_vfs_find(nullptr);
    return below->xDelete(below, name, syncFolder);
}

}

bool registerSealedFiles()
{
    static const bool done = [] {
        const sqlite3_vfs *const below = sqlite3_vfs_find(nullptr);
        if (below == nullptr || !PageCipher::isReady())
            return false;
        // Everything that is not about files' contents is the layer's below.
        static sqlite3_vfs sealed = *below;
        sealed.zName = vfsName;
        sealed.pNext = nullptr;
        sealed.szOsFile = sizeof(OpenFile);
        sealed.xOpen = openFile;
        sealed.xDelete = deleteFile;
        return sqlite3_vfs_register(&sealed, 0) == SQLITE_OK;
    }();
    return done;
}

}
