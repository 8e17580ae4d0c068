// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/faultvfs.h"

#include <new>

#include <sqlite3.h>

namespace optoutdesk::testing {

namespace {

struct Plan
{
    int failAt = 0; // 0: never
    FaultVfs::Lasting lasting = FaultVfs::Lasting::Once;
    FaultVfs::Moment moment = FaultVfs::Moment::Before;
    FaultVfs::Calls which = FaultVfs::Calls::Writing;
    int calls = 0;
    bool failed = false;
};

Plan plan;
sqlite3_vfs *real = nullptr;
sqlite3_vfs faulty{};

// Our file stands in front of the real one in the memory SQLite gives us.
struct File
{
    sqlite3_file base;
    sqlite3_file *inner;
};

sqlite3_file *innerOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->inner;
}

bool isItsTurn()
{
    ++plan.calls;
    if (plan.failAt == 0)
        return false;
    const bool turn = plan.lasting == FaultVfs::Lasting::Once ? plan.calls == plan.failAt : plan.calls >= plan.failAt;
    plan.failed = plan.failed || turn;
    return turn;
}

template <typename Call>
int faultyCall(int error, const Call &call)
{
    if (!isItsTurn())
        return call();
    if (plan.moment == FaultVfs::Moment::After)
        static_cast<void>(call());
    return error;
}

// A call that leaves the file as it is: counted only when all are.
template <typename Call>
int faultyLook(int error, const Call &call)
{
    return plan.which == FaultVfs::Calls::All ? faultyCall(error, call) : call();
}

const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose =
        [](sqlite3_file *f) {
            return innerOf(f)->pMethods == nullptr ? SQLITE_OK : innerOf(f)->pMethods->xClose(innerOf(f));
        },
    .xRead =
        [](sqlite3_file *f, void *to, int n, sqlite3_int64 at) {
            return faultyLook(SQLITE_IOERR_READ, [&] { return innerOf(f)->pMethods->xRead(innerOf(f), to, n, at); });
        },
    .xWrite =
        [](sqlite3_file *f, const void *from, int n, sqlite3_int64 at) {
            return faultyCall(SQLITE_IOERR_WRITE, [&] { return innerOf(f)->pMethods->xWrite(innerOf(f), from, n, at); });
        },
    .xTruncate =
        [](sqlite3_file *f, sqlite3_int64 size) {
            return faultyCall(SQLITE_IOERR_TRUNCATE, [&] { return innerOf(f)->pMethods->xTruncate(innerOf(f), size); });
        },
    .xSync =
        [](sqlite3_file *f, int flags) {
            return faultyCall(SQLITE_IOERR_FSYNC, [&] { return innerOf(f)->pMethods->xSync(innerOf(f), flags); });
        },
    .xFileSize =
        [](sqlite3_file *f, sqlite3_int64 *size) {
            return faultyLook(SQLITE_IOERR_FSTAT, [&] { return innerOf(f)->pMethods->xFileSize(innerOf(f), size); });
        },
    .xLock =
        [](sqlite3_file *f, int level) {
            return faultyLook(SQLITE_IOERR_LOCK, [&] { return innerOf(f)->pMethods->xLock(innerOf(f), level); });
        },
    .xUnlock = [](sqlite3_file *f, int level) { return innerOf(f)->pMethods->xUnlock(innerOf(f), level); },
    .xCheckReservedLock = [](sqlite3_file *f,
                             int *out) { return innerOf(f)->pMethods->xCheckReservedLock(innerOf(f), out); },
    .xFileControl = [](sqlite3_file *f, int op,
                       void *arg) { return innerOf(f)->pMethods->xFileControl(innerOf(f), op, arg); },
    .xSectorSize = [](sqlite3_file *f) { return innerOf(f)->pMethods->xSectorSize(innerOf(f)); },
    .xDeviceCharacteristics = [](sqlite3_file *f) { return innerOf(f)->pMethods->xDeviceCharacteristics(innerOf(f)); },
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *mine = new (file) File{{nullptr}, nullptr};
    if (plan.which == FaultVfs::Calls::All && isItsTurn())
        return SQLITE_CANTOPEN;
    mine->inner = reinterpret_cast<sqlite3_file *>(mine + 1);
    const int result = real->xOpen(real, name, mine->inner, flags, outFlags);
    if (result == SQLITE_OK)
        mine->base.pMethods = &methods;
    return result;
}

int deleteFile(sqlite3_vfs *, const char *name, int sync)
{
    return faultyCall(SQLITE_IOERR_DELETE, [&] { return real->xDelete(real, name, sync); });
}

}

FaultVfs::FaultVfs()
{
    plan = {};
    real = sqlite3_vfs_find(nullptr);
    faulty = *real;
    faulty.zName = "faulty";
    faulty.pNext = nullptr;
    faulty.szOsFile = real->szOsFile + int(sizeof(File));
    faulty.xOpen = openFile;
    faulty.xDelete = deleteFile;
    sqlite3_vfs_register(&faulty, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&faulty);
    sqlite3_vfs_register(real, 1);
}

void FaultVfs::failAt(int call, Lasting lasting, Moment moment, Calls which)
{
    plan = {call, lasting, moment, which, 0, false};
}

void FaultVfs::work()
{
    plan = {};
}

int FaultVfs::calls() const
{
    return plan.calls;
}

bool FaultVfs::hasFailed() const
{
    return plan.failed;
}

}
