// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

namespace optoutdesk {

// Which backups stay: the 10 newest, and the newest one of each of the 30 newest days and 12 newest months that have any
// (reliability.md, opening, writing, backing up). Days without a backup do not count, so that neither a long holiday nor a
// clock that ran ahead empties the folder. `made` in any order, UTC; answers the positions of those that may go.
QList<qsizetype> backupsToRemove(const QList<QDateTime> &made);

// Whether to remind of a backup: more than one whole working day since the last one, or none ever.
bool backupIsOverdue(const QDateTime &last, const QDateTime &now);

}
