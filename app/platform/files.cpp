// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"

#include "platform/native/safewriting.h"

#include <QDir>

namespace optoutdesk::platform {

namespace {

std::string nativePath(const QString &path)
{
    return QDir::toNativeSeparators(path).toStdString();
}

}

SystemError writeSafely(const QString &path, const QByteArray &bytes)
{
    return native::writeSafely(nativePath(path), bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

SystemError publish(const QString &finished, const QString &path)
{
    return native::publish(nativePath(finished), nativePath(path));
}

SystemError fileFacts(const QString &path, FileFacts &facts)
{
    return native::fileFacts(nativePath(path), facts);
}

SystemError fileSystemOf(const QString &path, FileSystem &fileSystem)
{
    return native::fileSystemOf(nativePath(path), fileSystem);
}

}
