// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace optoutdesk {

// What backups and restoring say to people, in the window and on the command line.

// What restoring would lose; nothing is known of a present register that cannot be read.
QString backupAgeText(std::optional<qint64> olderBy);
// `trouble`: why there is no copy at the second place, in the computer's words; empty when there is no trouble.
QString backupMadeText(const QString &file, qint64 events, const QString &secondFile, const QString &trouble);
QString restoredText(const QString &from, const QString &setAside, std::optional<qint64> olderBy);
// The reminder after a working day; an invalid time: never.
QString backupOverdueText(const QDateTime &lastMade);
QString plainCopyText(const QString &file);
// After a register was protected: the copies that can still be read without a password, if any.
QString protectedText(const QStringList &plainCopiesLeft);

}
