// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/native/systemerror.h"

#include <string>
#include <vector>

namespace optoutdesk::native {

// A lock file with numbered slots. Each holder locks one slot and writes a note about itself into it; the system lets go
// of the slot when the process ends, however it ends. Locking all slots at once is the exclusive lock.
class SlotLock
{
public:
    static constexpr int slotCount = 64;
    static constexpr int noteSize = 512;

    SlotLock() = default;
    ~SlotLock() { release(); }
    SlotLock(const SlotLock &) = delete;
    SlotLock &operator=(const SlotLock &) = delete;

    // InUse when all slots are taken, or when somebody holds them all.
    SystemError takeOne(const std::string &path, const std::string &note);
    // InUse while anybody else holds a slot.
    SystemError takeAll(const std::string &path, const std::string &note);
    // The notes of the others who hold a slot now.
    SystemError holders(const std::string &path, std::vector<std::string> &notes) const;
    void release();
    bool isHeld() const { return m_slot != none; }

private:
    static constexpr int none = -1;
    static constexpr int all = -2;

    SystemError open(const std::string &path);
    SystemError writeNote(int slot, const std::string &note);

#ifdef _WIN32
    void *m_file = nullptr;
#else
    int m_file = -1;
#endif
    int m_slot = none;
};

}
