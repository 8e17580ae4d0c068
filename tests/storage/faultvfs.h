// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace optoutdesk::testing {

// While it lives, SQLite's files of this process go through it: every write, flush, cut and deletion is counted, and from
// the chosen one on (1 is the next) they fail as a broken disk's would. Deep down the real files are written.
class FaultVfs
{
public:
    // once: only that call fails, the next ones work again.
    enum class Lasting { Once, FromThenOn };
    // before: the call is not carried out; after: it is, and fails all the same.
    enum class Moment { Before, After };
    // writing: writes, flushes, cuts and deletions; all: reading, opening and locking too.
    enum class Calls { Writing, All };

    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    void failAt(int call, Lasting lasting, Moment moment, Calls which = Calls::Writing);
    void work(); // no faults from here
    int calls() const; // since the last failAt() or work()
    bool hasFailed() const;
};

}
