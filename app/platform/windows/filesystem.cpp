// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/filesystem.h"

#include "platform/windows/wide.h"

#include <array>
#include <windows.h>

#include <sddl.h>

namespace optoutdesk::native {

namespace {

bool isUnc(const std::wstring &path)
{
    return path.starts_with(L"\\\\") && !path.starts_with(L"\\\\.\\") && !path.starts_with(L"\\\\?\\");
}

// The owner, the system and administrators, inherited by everything inside; nothing comes down from the folder above.
class PrivateRights
{
public:
    PrivateRights()
    {
        ConvertStringSecurityDescriptorToSecurityDescriptorW(L"D:P(A;OICI;FA;;;OW)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)",
                                                             SDDL_REVISION_1, &m_descriptor, nullptr);
    }
    ~PrivateRights() { LocalFree(m_descriptor); }
    PrivateRights(const PrivateRights &) = delete;
    PrivateRights &operator=(const PrivateRights &) = delete;

    bool isValid() const { return m_descriptor != nullptr; }
    SECURITY_ATTRIBUTES attributes() const { return {sizeof(SECURITY_ATTRIBUTES), m_descriptor, FALSE}; }

private:
    PSECURITY_DESCRIPTOR m_descriptor = nullptr;
};

}

SystemError fileFacts(const std::string &path, FileFacts &facts)
{
    facts = {};
    WIN32_FILE_ATTRIBUTE_DATA data{};
    if (!GetFileAttributesExW(wide(path).c_str(), GetFileExInfoStandard, &data)) {
        SystemError error = lastError("attributes");
        return error.problem == SystemProblem::NotFound ? SystemError{} : error;
    }
    facts.exists = true;
    facts.regular =
        (data.dwFileAttributes & (FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_DEVICE | FILE_ATTRIBUTE_REPARSE_POINT)) == 0;
    facts.writable = (data.dwFileAttributes & FILE_ATTRIBUTE_READONLY) == 0;
    facts.size = (static_cast<std::int64_t>(data.nFileSizeHigh) << 32) | static_cast<std::int64_t>(data.nFileSizeLow);
    return {};
}

SystemError fileSystemOf(const std::string &path, FileSystem &fileSystem)
{
    const std::wstring file = wide(path);
    if (isUnc(file)) {
        fileSystem = {"unc", true};
        return {};
    }
    std::array<wchar_t, MAX_PATH + 1> volume{};
    if (!GetVolumePathNameW(file.c_str(), volume.data(), static_cast<DWORD>(volume.size())))
        return lastError("volume");
    std::array<wchar_t, MAX_PATH + 1> name{};
    GetVolumeInformationW(volume.data(), nullptr, 0, nullptr, nullptr, nullptr, name.data(),
                          static_cast<DWORD>(name.size()));
    fileSystem.name = narrow(name.data());
    fileSystem.network = GetDriveTypeW(volume.data()) == DRIVE_REMOTE || isNetworkFileSystem(fileSystem.name);
    return {};
}

SystemError makePrivateFolder(const std::string &path)
{
    const PrivateRights rights;
    if (!rights.isValid())
        return lastError("rights");
    SECURITY_ATTRIBUTES attributes = rights.attributes();
    const std::wstring whole = wide(path);
    for (std::size_t slash = whole.find(L'\\', 3);; slash = whole.find(L'\\', slash + 1)) {
        const std::wstring folder = whole.substr(0, slash);
        if (!CreateDirectoryW(folder.c_str(), &attributes)) {
            SystemError error = lastError("create folder");
            // A guarded parent that is already there is no obstacle.
            if (error.problem != SystemProblem::Exists && GetFileAttributesW(folder.c_str()) == INVALID_FILE_ATTRIBUTES)
                return error;
        }
        if (slash == std::wstring::npos)
            return {};
    }
}

}
