// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace optoutdesk::testing {

// Made before SQLite is used for the first time: from then on its requests for memory are counted, and the chosen one (1 is
// the next) is refused, alone or with all that follow.
class FaultMemory
{
public:
    enum class Lasting { Once, FromThenOn };

    FaultMemory();
    FaultMemory(const FaultMemory &) = delete;
    FaultMemory &operator=(const FaultMemory &) = delete;

    void failAt(int request, Lasting lasting);
    void work(); // no faults from here
    bool hasFailed() const;
};

}
