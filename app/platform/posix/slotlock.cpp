// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/slotlock.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace optoutdesk::native {

namespace {

// The locks lie far behind the notes, as on Windows, where a locked byte cannot be read.
constexpr off_t lockOffset = 1 << 30;

struct flock range(short type, int first, int count)
{
    struct flock lock
    {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = lockOffset + first;
    lock.l_len = count;
    return lock;
}

// Open file description locks belong to this handle alone: they neither vanish when another handle of the process is
// closed nor pass over to a second one unnoticed.
SystemError tryLock(int file, int first, int count)
{
    struct flock lock = range(F_WRLCK, first, count);
    if (::fcntl(file, F_OFD_SETLK, &lock) == 0)
        return {};
    return lastError("lock");
}

}

SystemError SlotLock::open(const std::string &path)
{
    release();
    m_file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    return m_file < 0 ? lastError("open lock file") : SystemError{};
}

SystemError SlotLock::takeOne(const std::string &path, const std::string &note)
{
    if (const SystemError error = open(path))
        return error;
    for (int slot = 0; slot < slotCount; ++slot) {
        const SystemError error = tryLock(m_file, slot, 1);
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
    return {SystemProblem::InUse, EAGAIN, "lock", "every slot is taken"};
}

SystemError SlotLock::takeAll(const std::string &path, const std::string &note)
{
    if (const SystemError error = open(path))
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
    if (::pwrite(m_file, record.data(), record.size(), static_cast<off_t>(slot) * noteSize) != noteSize) {
        SystemError error = lastError("write lock file");
        release();
        return error;
    }
    return {};
}

SystemError SlotLock::holders(const std::string &path, std::vector<std::string> &notes) const
{
    const int file = m_file >= 0 ? m_file : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return lastError("open lock file");
    SystemError error;
    for (int slot = 0; slot < slotCount && error.ok(); ++slot) {
        struct flock lock = range(F_WRLCK, slot, 1);
        if (::fcntl(file, F_OFD_GETLK, &lock) != 0) {
            error = lastError("ask lock file");
        } else if (lock.l_type != F_UNLCK) {
            std::array<char, noteSize> record{};
            if (::pread(file, record.data(), record.size() - 1, static_cast<off_t>(slot) * noteSize) > 0)
                notes.emplace_back(record.data());
            if (lock.l_len > 1)
                slot = slotCount; // held alone: the first note speaks for all slots
        }
    }
    if (file != m_file)
        ::close(file);
    return error;
}

void SlotLock::release()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
    m_slot = none;
}

}
