// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/process.h"

#include "platform/windows/wide.h"

#include <array>
#include <windows.h>

#include <lmcons.h>

namespace optoutdesk::native {

void hardenProcess()
{
    // Without the crash box Windows Error Reporting writes no dump either. New files take the rights of their folder, and a
    // person's own folders are closed to others.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
}

std::string userName()
{
    std::array<wchar_t, UNLEN + 1> name{};
    DWORD size = static_cast<DWORD>(name.size());
    return GetUserNameW(name.data(), &size) ? narrow(name.data()) : std::string();
}

std::string computerName()
{
    std::array<wchar_t, 256> name{};
    DWORD size = static_cast<DWORD>(name.size());
    return GetComputerNameExW(ComputerNameDnsHostname, name.data(), &size) ? narrow(name.data()) : std::string();
}

std::int64_t processId()
{
    return static_cast<std::int64_t>(GetCurrentProcessId());
}

}
