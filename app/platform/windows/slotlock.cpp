// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/slotlock.h"

#include "platform/windows/wide.h"

#include <algorithm>
#include <array>
#include <windows.h>

namespace optoutdesk::native {

namespace {

// A locked byte cannot be read here, so the locks lie far behind the notes.
constexpr DWORD lockOffset = 1U << 30;

OVERLAPPED at(DWORD offset)
{
    OVERLAPPED position{};
    position.Offset = offset;
    return position;
}

SystemError tryLock(HANDLE file, int first, int count)
{
    OVERLAPPED position = at(lockOffset + static_cast<DWORD>(first));
    if (LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, static_cast<DWORD>(count), 0, &position))
        return {};
    return lastError("lock");
}

HANDLE openFile(const std::string &path, DWORD disposition)
{
    return CreateFileW(wide(path).c_str(), GENERIC_READ | GENERIC_WRITE,
                       FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, disposition, FILE_ATTRIBUTE_NORMAL,
                       nullptr);
}

std::string readNote(HANDLE file, int slot)
{
    std::array<char, SlotLock::noteSize> record{};
    OVERLAPPED position = at(static_cast<DWORD>(slot * SlotLock::noteSize));
    DWORD read = 0;
    ReadFile(file, record.data(), static_cast<DWORD>(record.size() - 1), &read, &position);
    return record.data();
}

}

SystemError SlotLock::open(const std::string &path)
{
    release();
    const HANDLE file = openFile(path, OPEN_ALWAYS);
    if (file == INVALID_HANDLE_VALUE)
        return lastError("open lock file");
    m_file = file;
    return {};
}

SystemError SlotLock::takeOne(const std::string &path, const std::string &note)
{
    if (SystemError error = open(path))
        return error;
    for (int slot = 0; slot < slotCount; ++slot) {
        SystemError error = tryLock(m_file, slot, 1);
        if (error.ok()) {
            m_slot = slot;
            return writeNote(slot, note);
        }
        if (error.problem != SystemProblem::InUse) {
            release();
            return error;
        }
    }
    release();
    return {SystemProblem::InUse, ERROR_LOCK_VIOLATION, "lock", "every slot is taken"};
}

SystemError SlotLock::takeAll(const std::string &path, const std::string &note)
{
    if (SystemError error = open(path))
        return error;
    if (SystemError error = tryLock(m_file, 0, slotCount)) {
        release();
        return error;
    }
    m_slot = all;
    return writeNote(0, note);
}

SystemError SlotLock::writeNote(int slot, const std::string &note)
{
    std::array<char, noteSize> record{};
    note.copy(record.data(), record.size() - 1);
    OVERLAPPED position = at(static_cast<DWORD>(slot * noteSize));
    DWORD written = 0;
    if (!WriteFile(m_file, record.data(), static_cast<DWORD>(record.size()), &written, &position)
        || written != record.size()) {
        SystemError error = lastError("write lock file");
        release();
        return error;
    }
    return {};
}

SystemError SlotLock::holders(const std::string &path, std::vector<std::string> &notes) const
{
    const HANDLE file = m_file != nullptr ? m_file : openFile(path, OPEN_EXISTING);
    if (file == INVALID_HANDLE_VALUE)
        return lastError("open lock file");
    // Windows does not tell who holds a lock; a lock that cannot be had is held.
    std::array<bool, slotCount> held{};
    for (int slot = 0; slot < slotCount && m_slot != all; ++slot) {
        if (slot == m_slot)
            continue;
        if (tryLock(file, slot, 1)) {
            held[static_cast<std::size_t>(slot)] = true;
        } else {
            OVERLAPPED position = at(lockOffset + static_cast<DWORD>(slot));
            UnlockFileEx(file, 0, 1, 0, &position);
        }
    }
    const bool heldAlone = std::ranges::all_of(held, [](bool slot) { return slot; });
    for (int slot = 0; slot < (heldAlone ? 1 : slotCount); ++slot) {
        if (held[static_cast<std::size_t>(slot)])
            notes.push_back(readNote(file, slot));
    }
    if (file != m_file)
        CloseHandle(file);
    return {};
}

void SlotLock::release()
{
    if (m_file != nullptr)
        CloseHandle(m_file);
    m_file = nullptr;
    m_slot = none;
}

}
