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

SystemError copySafely(const QString &from, const QString &to)
{
    return native::copySafely(nativePath(from), nativePath(to));
}

SystemError keepAside(const QString &path, const QString &aside)
{
    return native::keepAside(nativePath(path), nativePath(aside));
}

SystemError putBack(const QString &aside, const QString &path)
{
    return native::putBack(nativePath(aside), nativePath(path));
}

SystemError replaceWith(const QString &finished, const QString &path)
{
    return native::replaceWith(nativePath(finished), nativePath(path));
}

SystemError makePrivateFolder(const QString &path)
{
    return native::makePrivateFolder(nativePath(path));
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
