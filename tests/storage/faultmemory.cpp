// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/faultmemory.h"

#include <cstdio>
#include <cstdlib>

#include <sqlite3.h>

namespace optoutdesk::testing {

namespace {

struct Plan
{
    int failAt = 0; // 0: never
    FaultMemory::Lasting lasting = FaultMemory::Lasting::Once;
    int requests = 0;
    bool failed = false;
};

Plan plan;
sqlite3_mem_methods real;

bool isItsTurn()
{
    if (plan.failAt == 0)
        return false;
    ++plan.requests;
    const bool turn =
        plan.lasting == FaultMemory::Lasting::Once ? plan.requests == plan.failAt : plan.requests >= plan.failAt;
    plan.failed = plan.failed || turn;
    return turn;
}

void need(int result)
{
    if (result == SQLITE_OK)
        return;
    std::fputs("SQLite's memory cannot be replaced\n", stderr);
    std::abort();
}

}

FaultMemory::FaultMemory()
{
    need(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real));
    sqlite3_mem_methods faulty = real;
    faulty.xMalloc = [](int size) -> void * { return isItsTurn() ? nullptr : real.xMalloc(size); };
    faulty.xRealloc = [](void *memory, int size) -> void * { return isItsTurn() ? nullptr : real.xRealloc(memory, size); };
    need(sqlite3_config(SQLITE_CONFIG_MALLOC, &faulty));
    // What a connection keeps in reserve for small requests would hide most of them.
    need(sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0));
}

void FaultMemory::failAt(int request, Lasting lasting)
{
    plan = {request, lasting, 0, false};
}

void FaultMemory::work()
{
    plan = {};
}

bool FaultMemory::hasFailed() const
{
    return plan.failed;
}

}
