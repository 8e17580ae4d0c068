// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/folders.h"

#include "platform/native/filesystem.h"

#include <QDir>
#include <QStandardPaths>

namespace optoutdesk::platform {

namespace {

QString privatePlace()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(runtime).exists() ? runtime : QDir::tempPath();
}

}

QString dataFolder()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % QLatin1String("/optout-desk");
    if (native::makePrivateFolder(QDir::toNativeSeparators(folder).toStdString()))
        return {};
    return folder;
}

QString defaultRegisterPath()
{
    const QString folder = dataFolder();
    return folder.isEmpty() ? QString() : QString(folder % QLatin1String("/practice.optout"));
}

PrivateFolder::PrivateFolder() : m_folder(privatePlace() + QLatin1String("/optout-desk-XXXXXX")) {}

}
