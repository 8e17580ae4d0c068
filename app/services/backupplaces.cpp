// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupplaces.h"

#include "platform/files.h"
#include "security/keyslots.h"
#include "services/backupkeeping.h"
#include "services/backupnames.h"
#include "storage/practicerepository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace optoutdesk {

Result<QString> secondPlaceOf(Database &database)
{
    const Result<std::optional<QString>> place = PracticeRepository(database).setting(QString(secondPlaceKey));
    if (!place)
        return place.failure();
    return place->value_or(QString());
}

QString secondFolderOf(const QString &place, const QString &registerPath)
{
    return QDir(place).absoluteFilePath(QFileInfo(backupFolderOf(registerPath)).fileName());
}

Done prepareSecondPlace(const QString &place, const QString &registerPath)
{
    const QString folder = secondFolderOf(place, registerPath);
    const auto unusable = [&place](const QString &detail) { return Failure{Problem::BackupPlaceUnusable, place, detail}; };
    if (!QFileInfo(place).isDir())
        return unusable(u"no folder"_s);
    if (QFileInfo(place).canonicalFilePath() == QFileInfo(registerPath).canonicalPath())
        return unusable(u"the first copies are kept there"_s);
    if (const platform::SystemError error = platform::makePrivateFolder(folder))
        return unusable(QString::fromStdString(error.text));
    const QString trial = folder % "/.trial"_L1;
    const platform::SystemError error = platform::writeSafely(trial, "trial");
    QFile::remove(trial);
    if (error)
        return unusable(QString::fromStdString(error.text));
    return {};
}

QList<BackupFound> backupsIn(const QString &folder, const QString &registerPath, bool secondPlace)
{
    const QString base = backupBaseOf(registerPath);
    QList<BackupFound> found;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        const std::optional<BackupName> name = BackupName::parse(file.fileName());
        if (name && name->base == base)
            found.append({file.absoluteFilePath(), name->madeAt, file.size(), name->sequence(), secondPlace});
    }
    std::ranges::stable_sort(found, [](const BackupFound &a, const BackupFound &b) {
        return a.madeAt != b.madeAt ? a.madeAt > b.madeAt : a.sequence > b.sequence;
    });
    return found;
}

void thinOut(const QString &folder, const QString &registerPath, const QString &registerId, const QString &justMade)
{
    QList<BackupFound> ours;
    QList<QDateTime> made;
    for (const BackupFound &backup : backupsIn(folder, registerPath, false)) {
        const Result<KeySlots> slots = KeySlots::read(KeySlots::pathBeside(backup.file));
        if (!slots || slots->registerId() != registerId)
            continue;
        ours.append(backup);
        made.append(backup.madeAt);
    }
    for (const qsizetype position : backupsToRemove(made)) {
        const QString file = ours[position].file;
        // A key file that stays behind alone harms nobody; a backup without one would.
        if (QFileInfo(file) != QFileInfo(justMade) && QFile::remove(file))
            QFile::remove(KeySlots::pathBeside(file));
    }
}

}
