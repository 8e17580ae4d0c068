// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "services/backups.h"

#include <QList>
#include <QString>

namespace optoutdesk {

class Database;

// The two places where a register's backups lie.

// The setting that names the second one.
inline constexpr QLatin1StringView secondPlaceKey("backup-second-place");

// The folder chosen for the second copies; empty when there is none.
Result<QString> secondPlaceOf(Database &database);
// The register's own folder in it. It is made when the place is chosen and never again, so that an empty mount point of a
// stick that was pulled out is not taken for the stick.
QString secondFolderOf(const QString &place, const QString &registerPath);
// Makes it and tries to write there. BackupPlaceUnusable.
Done prepareSecondPlace(const QString &place, const QString &registerPath);

// The backups of this register in a folder, newest first; files of any other name do not count.
QList<BackupFound> backupsIn(const QString &folder, const QString &registerPath, bool secondPlace);
// Removes those that need not be kept any more, but never `justMade`, nor one whose key file belongs to another register.
void thinOut(const QString &folder, const QString &registerPath, const QString &registerId, const QString &justMade);

}
