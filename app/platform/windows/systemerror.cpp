// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/systemerror.h"

#include "platform/windows/wide.h"

#include <array>
#include <windows.h>

namespace optoutdesk::native {

namespace {

SystemProblem problemOf(DWORD code)
{
    switch (code) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_DRIVE: return SystemProblem::NotFound;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS: return SystemProblem::Exists;
    case ERROR_ACCESS_DENIED: return SystemProblem::Denied;
    case ERROR_WRITE_PROTECT: return SystemProblem::ReadOnly;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL: return SystemProblem::NoSpace;
    case ERROR_LOCK_VIOLATION:
    case ERROR_SHARING_VIOLATION:
    case ERROR_IO_PENDING: return SystemProblem::InUse;
    default: return SystemProblem::Other;
    }
}

std::string wordsOf(DWORD code)
{
    std::array<wchar_t, 512> text{};
    const DWORD length = FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr, code, 0,
                                        text.data(), static_cast<DWORD>(text.size()), nullptr);
    std::wstring words(text.data(), length);
    while (!words.empty() && (words.back() == L'\n' || words.back() == L'\r'))
        words.pop_back();
    return narrow(words);
}

}

SystemError lastError(const char *step)
{
    const DWORD code = GetLastError();
    return {problemOf(code), static_cast<int>(code), step, wordsOf(code)};
}

}
