// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/native/filesystem.h"
#include "platform/native/systemerror.h"

#include <QByteArray>
#include <QString>

// The Qt face of platform/native for files. What goes wrong comes back as a SystemError; storage/systemfailure.h turns one
// into a Failure.
namespace optoutdesk::platform {

using native::FileFacts;
using native::FileSystem;
using native::SystemError;
using native::SystemProblem;

SystemError writeSafely(const QString &path, const QByteArray &bytes);
SystemError publish(const QString &finished, const QString &path);
SystemError copySafely(const QString &from, const QString &to);
SystemError keepAside(const QString &path, const QString &aside);
SystemError putBack(const QString &aside, const QString &path);
SystemError replaceWith(const QString &finished, const QString &path);
SystemError makePrivateFolder(const QString &path);
SystemError fileFacts(const QString &path, FileFacts &facts);
SystemError fileSystemOf(const QString &path, FileSystem &fileSystem);

}
