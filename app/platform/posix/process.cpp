// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/process.h"

#include <array>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace optoutdesk::native {

void hardenProcess()
{
    ::umask(077);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // A crash handler fed through a pipe ignores the limit above, but not this.
    ::prctl(PR_SET_DUMPABLE, 0);
}

std::string userName()
{
    std::vector<char> buffer(16'384);
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return found->pw_name;
    return std::to_string(::getuid());
}

std::string computerName()
{
    std::array<char, 256> name{};
    ::gethostname(name.data(), name.size() - 1);
    return name.data();
}

std::int64_t processId()
{
    return ::getpid();
}

}
