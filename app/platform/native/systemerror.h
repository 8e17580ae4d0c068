// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// Everything below platform/native is free of Qt: it has one source for POSIX and one for Windows, and the continuous
// integration compiles both. Paths and texts are UTF-8.
namespace optoutdesk::native {

enum class SystemProblem { None, NotFound, Exists, Denied, ReadOnly, NoSpace, InUse, NotRegular, Other };

// The outcome of one call of the system: nothing, or what it would not do, at which step, with its own number and words.
struct [[nodiscard]] SystemError
{
    SystemProblem problem = SystemProblem::None;
    int code = 0;
    std::string step = {};
    std::string text = {};

    bool ok() const { return problem == SystemProblem::None; }
    explicit operator bool() const { return !ok(); }
};

// The error the calling thread has just met (errno, GetLastError).
SystemError lastError(const char *step);

}
