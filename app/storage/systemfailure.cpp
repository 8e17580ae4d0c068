// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/systemfailure.h"

#include "platform/registerlock.h"

#include <QStringList>

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

Failure lockFailure(const platform::SystemError &error, const platform::RegisterLock &lock, const QString &path)
{
    using enum platform::SystemProblem;
    switch (error.problem) {
    case InUse: {
        QStringList names;
        for (const platform::RegisterHolder &holder : lock.holders())
            names.append(holder.text());
        return Failure{Problem::RegisterInUse, names.join(QLatin1String(", ")), path};
    }
    case Denied:
    case ReadOnly: return Failure{Problem::RegisterReadOnly, path, QString::fromStdString(error.text)};
    default: return writeFailure(error, path);
    }
}

}
