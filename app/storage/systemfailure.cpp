// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/systemfailure.h"

namespace optoutdesk {

namespace {

Failure failureFor(const platform::SystemError &error, const QString &path, Problem otherwise)
{
    using enum platform::SystemProblem;
    Problem problem = otherwise;
    switch (error.problem) {
    case NotFound: problem = otherwise == Problem::ReadFailed ? Problem::FileNotFound : otherwise; break;
    case NoSpace: problem = Problem::DiskFull; break;
    default: break;
    }
    const QString detail = QString::fromStdString(error.step + ": " + error.text);
    return Failure{problem, path, detail};
}

}

Failure writeFailure(const platform::SystemError &error, const QString &path)
{
    return failureFor(error, path, Problem::WriteFailed);
}

Failure readFailure(const platform::SystemError &error, const QString &path)
{
    return failureFor(error, path, Problem::ReadFailed);
}

}
