// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "platform/files.h"

namespace optoutdesk {

namespace platform {
class RegisterLock;
}

// What an operating system's refusal means for a file that was to be written or read.
Failure writeFailure(const platform::SystemError &error, const QString &path);
Failure readFailure(const platform::SystemError &error, const QString &path);
// For a lock that was not to be had: RegisterInUse with the names of those who have it.
Failure lockFailure(const platform::SystemError &error, const platform::RegisterLock &lock, const QString &path);

}
