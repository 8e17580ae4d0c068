// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace optoutdesk {

// What a backup's file name tells: whose it is, when it was made and how far the trail reached, as
// "practice-20261126T120301Z-001234-7F3A91C208BD44E1.optout". So an older file put back can be told from the name of a newer
// one (reliability.md, audit trail), and no name of a patient ever stands in a file name.
struct BackupName
{
    QString base = {}; // the register's file name without its ending
    QDateTime madeAt = {}; // UTC, whole seconds
    QString head = {}; // "001234-7F3A91C208BD44E1"

    QString fileName() const;
    qint64 sequence() const; // of the head
    // nullopt for every other file, which is nobody's to touch.
    static std::optional<BackupName> parse(const QString &fileName);
};

// "20261126T120301Z", as it stands in names.
QString compactTime(const QDateTime &time);

// "<register>-backups", beside it.
QString backupFolderOf(const QString &registerPath);
// "practice", of "…/practice.optout".
QString backupBaseOf(const QString &registerPath);

}
