// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keyfilerescue.h"

#include "security/keyslots.h"
#include "services/backupnames.h"
#include "storage/register.h"
#include "storage/registerfile.h"

#include <QDateTime>
#include <QDir>

#include <optional>

namespace optoutdesk {

namespace {

// The identity of a plain register; behind a seal only a key could tell.
std::optional<QString> idOf(const QString &registerPath)
{
    if (RegisterFile::isSealed(registerPath))
        return std::nullopt;
    const Result<std::unique_ptr<Register>> reg = Register::open(registerPath, {}, Register::Checks::Later);
    return reg ? std::optional((*reg)->facts().id) : std::nullopt;
}

Done moveAside(const QString &keyFile)
{
    if (!QFile::exists(keyFile))
        return {};
    const QString aside = keyFile % QStringLiteral(".set-aside-") % compactTime(QDateTime::currentDateTimeUtc());
    return QFile::rename(keyFile, aside) ? Done() : Done(Failure{Problem::WriteFailed, aside});
}

}

QStringList keyFilesOfBackups(const QString &location)
{
    const QString registerPath = RegisterFile::placeOf(location);
    const std::optional<QString> id = idOf(registerPath);
    const Result<KeySlots> present = KeySlots::read(KeySlots::pathBeside(registerPath));
    const QDir folder(backupFolderOf(registerPath));
    QStringList found;
    // The names begin alike and go on with the time of the backup.
    const QStringList names = folder.entryList({QStringLiteral("*.keys")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const Result<KeySlots> slots = KeySlots::read(folder.filePath(name));
        if (!slots || (id && slots->registerId() != *id))
            continue;
        // One that is as foreign as the one that lies there is no help.
        if (!id && present && present->registerId() == slots->registerId())
            continue;
        found.append(folder.filePath(name));
    }
    return found;
}

Done putBackKeyFile(const QString &location, const QString &keyFile)
{
    const QString registerPath = RegisterFile::placeOf(location);
    Result<KeySlots> slots = KeySlots::read(keyFile);
    if (!slots)
        return slots.failure();
    const std::optional<QString> id = idOf(registerPath);
    if (id && slots->registerId() != *id)
        return Failure{Problem::KeyFileForeign, keyFile};
    // The register may have been protected after the backup; the data key is the same.
    slots->setSealed(RegisterFile::isSealed(registerPath));
    const QString place = KeySlots::pathBeside(registerPath);
    if (const Done moved = moveAside(place); !moved)
        return moved;
    return slots->write(place);
}

}
