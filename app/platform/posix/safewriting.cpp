// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/safewriting.h"

#include "platform/guards.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace optoutdesk::native {

namespace {

std::string folderOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

// A file that vanishes unless it is said to be kept.
class TemporaryFile
{
public:
    explicit TemporaryFile(const std::string &folder) : m_path(folder + "/.optoutdesk-XXXXXX")
    {
        m_file = ::mkstemp(m_path.data()); // mode 0600
    }
    ~TemporaryFile()
    {
        if (m_file >= 0)
            ::close(m_file);
        if (m_exists)
            ::unlink(m_path.c_str());
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    int file() const { return m_file; }
    const std::string &path() const { return m_path; }
    bool isOpen()
    {
        m_exists = m_file >= 0;
        return m_exists;
    }
    bool close()
    {
        const int file = m_file;
        m_file = -1;
        return ::close(file) == 0;
    }
    void keep() { m_exists = false; }

private:
    std::string m_path;
    int m_file = -1;
    bool m_exists = false;
};

bool writeAll(int file, const char *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(file, bytes, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            if (written == 0)
                errno = ENOSPC;
            return false;
        }
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

class OpenFile
{
public:
    explicit OpenFile(int number) : m_number(number) {}
    ~OpenFile()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    int number() const { return m_number; }
    bool close()
    {
        const int number = m_number;
        m_number = -1;
        return ::close(number) == 0;
    }

private:
    int m_number;
};

SystemError copyAll(int from, int to)
{
    std::vector<char> block(1U << 20);
    off_t copied = 0;
    for (;;) {
        const ssize_t got = ::read(from, block.data(), block.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return lastError("read");
        if (got == 0)
            break;
        if (!writeAll(to, block.data(), static_cast<std::size_t>(got)))
            return lastError("write");
        copied += got;
    }
    struct stat written
    {};
    if (::fstat(to, &written) != 0)
        return lastError("check");
    if (written.st_size != copied)
        return {SystemProblem::NoSpace, 0, "check", "fewer bytes than written"};
    return {};
}

// Fails with EEXIST when the name is taken.
SystemError renameWithoutReplacing(const std::string &from, const std::string &to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return lastError("rename");
    // Not every file system can rename without replacing; a hard link refuses a taken name everywhere else.
    if (::link(from.c_str(), to.c_str()) != 0)
        return lastError("link");
    ::unlink(from.c_str());
    return {};
}

SystemError flushFile(const std::string &path, int flags, const char *step)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0)
        return lastError(step);
    SystemError error;
    if (::fsync(file) != 0)
        error = lastError(step);
    ::close(file);
    return error;
}

}

SystemError flushFolder(const std::string &folder)
{
    return flushFile(folder, O_RDONLY | O_DIRECTORY, "flush folder");
}

SystemError writeSafely(const std::string &path, const char *bytes, std::size_t size)
{
    struct stat old
    {};
    const bool replaces = ::stat(path.c_str(), &old) == 0;
    if (replaces && !S_ISREG(old.st_mode))
        return {SystemProblem::NotRegular, 0, "write", "not a regular file"};

    const bool counted = guards::isOn(guards::Guard::ShortWritesSeen);
    TemporaryFile temporary(folderOf(path));
    if (!temporary.isOpen())
        return lastError("create");
    if (!writeAll(temporary.file(), bytes, size) && counted)
        return lastError("write");
    if (::fsync(temporary.file()) != 0)
        return lastError("flush");
    struct stat written
    {};
    if (::fstat(temporary.file(), &written) != 0)
        return lastError("check");
    if (static_cast<std::size_t>(written.st_size) != size && counted)
        return {SystemProblem::NoSpace, 0, "check", "fewer bytes than written"};
    if (!temporary.close())
        return lastError("close");
    if (::rename(temporary.path().c_str(), path.c_str()) != 0)
        return lastError("rename");
    temporary.keep();
    return flushFolder(folderOf(path));
}

SystemError publish(const std::string &finished, const std::string &path)
{
    if (const SystemError error = flushFile(finished, O_RDWR, "flush"))
        return error;
    if (const SystemError error = renameWithoutReplacing(finished, path))
        return error;
    return flushFolder(folderOf(path));
}

SystemError copySafely(const std::string &from, const std::string &to)
{
    const OpenFile source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    if (source.number() < 0)
        return lastError("open");
    OpenFile copy(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (copy.number() < 0)
        return lastError("create");
    SystemError error = copyAll(source.number(), copy.number());
    if (error.ok() && ::fsync(copy.number()) != 0)
        error = lastError("flush");
    if (!copy.close() && error.ok())
        error = lastError("close");
    if (error)
        ::unlink(to.c_str());
    return error;
}

SystemError keepAside(const std::string &path, const std::string &aside)
{
    if (::link(path.c_str(), aside.c_str()) != 0) {
        if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
            return lastError("link");
        if (const SystemError error = renameWithoutReplacing(path, aside))
            return error;
    }
    return flushFolder(folderOf(aside));
}

SystemError putBack(const std::string &aside, const std::string &path)
{
    struct stat kept
    {};
    struct stat there
    {};
    if (::stat(aside.c_str(), &kept) != 0)
        return lastError("stat");
    if (::stat(path.c_str(), &there) != 0)
        return renameWithoutReplacing(aside, path);
    if (kept.st_ino == there.st_ino && kept.st_dev == there.st_dev && ::unlink(aside.c_str()) != 0)
        return lastError("unlink");
    return {};
}

SystemError replaceWith(const std::string &finished, const std::string &path)
{
    if (const SystemError error = flushFile(finished, O_RDWR, "flush"))
        return error;
    if (::rename(finished.c_str(), path.c_str()) != 0)
        return lastError("rename");
    return flushFolder(folderOf(path));
}

}
