// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/systemerror.h"

#include <cerrno>
#include <system_error>

namespace optoutdesk::native {

namespace {

SystemProblem problemOf(int code)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR: return SystemProblem::NotFound;
    case EEXIST: return SystemProblem::Exists;
    case EACCES:
    case EPERM: return SystemProblem::Denied;
    case EROFS: return SystemProblem::ReadOnly;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return SystemProblem::NoSpace;
    case EAGAIN: return SystemProblem::InUse;
    default: return SystemProblem::Other;
    }
}

}

SystemError lastError(const char *step)
{
    const int code = errno;
    return {problemOf(code), code, step, std::generic_category().message(code)};
}

}
