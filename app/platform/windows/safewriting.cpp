// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/safewriting.h"

#include "platform/windows/wide.h"

#include <algorithm>
#include <windows.h>

namespace optoutdesk::native {

namespace {

// A file that vanishes unless it is said to be kept.
class TemporaryFile
{
public:
    explicit TemporaryFile(const std::wstring &folder)
    {
        const std::wstring stem = folder + L"\\.optoutdesk-" + std::to_wstring(GetCurrentProcessId()) + L"-";
        for (unsigned attempt = 0; attempt < 100 && !isOpen(); ++attempt) {
            m_path = stem + std::to_wstring(GetTickCount64() + attempt);
            m_file = CreateFileW(m_path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
            if (!isOpen() && GetLastError() != ERROR_FILE_EXISTS)
                return;
        }
        m_exists = isOpen();
    }
    ~TemporaryFile()
    {
        if (isOpen())
            CloseHandle(m_file);
        if (m_exists)
            DeleteFileW(m_path.c_str());
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    HANDLE file() const { return m_file; }
    const std::wstring &path() const { return m_path; }
    bool isOpen() const { return m_file != INVALID_HANDLE_VALUE; }
    bool close()
    {
        const HANDLE file = m_file;
        m_file = INVALID_HANDLE_VALUE;
        return CloseHandle(file) != 0;
    }
    void keep() { m_exists = false; }

private:
    std::wstring m_path;
    HANDLE m_file = INVALID_HANDLE_VALUE;
    bool m_exists = false;
};

bool writeAll(HANDLE file, const char *bytes, std::size_t size)
{
    while (size > 0) {
        const DWORD wanted = static_cast<DWORD>(std::min<std::size_t>(size, 1U << 20));
        DWORD written = 0;
        if (!WriteFile(file, bytes, wanted, &written, nullptr))
            return false;
        if (written == 0) {
            SetLastError(ERROR_DISK_FULL);
            return false;
        }
        bytes += written;
        size -= written;
    }
    return true;
}

std::wstring folderOf(const std::wstring &path)
{
    const std::size_t slash = path.find_last_of(L"\\/");
    return slash == std::wstring::npos ? std::wstring(L".") : path.substr(0, slash);
}

SystemError flushFile(const std::wstring &path)
{
    const HANDLE file =
        CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return lastError("flush");
    SystemError error;
    if (!FlushFileBuffers(file))
        error = lastError("flush");
    CloseHandle(file);
    return error;
}

bool factsOf(const std::wstring &path, BY_HANDLE_FILE_INFORMATION &facts)
{
    const HANDLE file = CreateFileW(path.c_str(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return false;
    const bool known = GetFileInformationByHandle(file, &facts) != 0;
    CloseHandle(file);
    return known;
}

}

// Windows lets nobody flush a folder; NTFS keeps its entries in a journal, and MOVEFILE_WRITE_THROUGH waits for it.
SystemError flushFolder(const std::string &)
{
    return {};
}

SystemError writeSafely(const std::string &path, const char *bytes, std::size_t size)
{
    const std::wstring target = wide(path);
    const DWORD attributes = GetFileAttributesW(target.c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & (FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_DEVICE)) != 0)
        return {SystemProblem::NotRegular, 0, "write", "not a regular file"};

    TemporaryFile temporary(folderOf(target));
    if (!temporary.isOpen())
        return lastError("create");
    if (!writeAll(temporary.file(), bytes, size))
        return lastError("write");
    if (!FlushFileBuffers(temporary.file()))
        return lastError("flush");
    LARGE_INTEGER written{};
    if (!GetFileSizeEx(temporary.file(), &written))
        return lastError("check");
    if (static_cast<std::size_t>(written.QuadPart) != size)
        return {SystemProblem::NoSpace, 0, "check", "fewer bytes than written"};
    if (!temporary.close())
        return lastError("close");
    if (!MoveFileExW(temporary.path().c_str(), target.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return lastError("rename");
    temporary.keep();
    return {};
}

SystemError publish(const std::string &finished, const std::string &path)
{
    const std::wstring source = wide(finished);
    if (SystemError error = flushFile(source))
        return error;
    if (!MoveFileExW(source.c_str(), wide(path).c_str(), MOVEFILE_WRITE_THROUGH))
        return lastError("rename");
    return {};
}

SystemError copySafely(const std::string &from, const std::string &to)
{
    const std::wstring copy = wide(to);
    if (!CopyFileW(wide(from).c_str(), copy.c_str(), TRUE))
        return lastError("copy");
    const SystemError error = flushFile(copy);
    if (error)
        DeleteFileW(copy.c_str());
    return error;
}

SystemError keepAside(const std::string &path, const std::string &aside)
{
    if (CreateHardLinkW(wide(aside).c_str(), wide(path).c_str(), nullptr))
        return {};
    if (GetLastError() == ERROR_ALREADY_EXISTS || GetLastError() == ERROR_FILE_NOT_FOUND)
        return lastError("link");
    if (!MoveFileExW(wide(path).c_str(), wide(aside).c_str(), MOVEFILE_WRITE_THROUGH))
        return lastError("rename");
    return {};
}

SystemError putBack(const std::string &aside, const std::string &path)
{
    if (MoveFileExW(wide(aside).c_str(), wide(path).c_str(), MOVEFILE_WRITE_THROUGH))
        return {};
    // Something is there still or again: only a second name of the very same file may go.
    BY_HANDLE_FILE_INFORMATION kept{};
    BY_HANDLE_FILE_INFORMATION there{};
    if (!factsOf(wide(aside), kept) || !factsOf(wide(path), there))
        return lastError("look");
    const bool same = kept.dwVolumeSerialNumber == there.dwVolumeSerialNumber && kept.nFileIndexHigh == there.nFileIndexHigh
                      && kept.nFileIndexLow == there.nFileIndexLow;
    if (same && !DeleteFileW(wide(aside).c_str()))
        return lastError("unlink");
    return {};
}

SystemError replaceWith(const std::string &finished, const std::string &path)
{
    const std::wstring source = wide(finished);
    if (SystemError error = flushFile(source))
        return error;
    if (!MoveFileExW(source.c_str(), wide(path).c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return lastError("rename");
    return {};
}

}
