// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/backupwords.h"

#include "domain/calendar.h"
#include "text/numberwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct BackupWords
{
    Q_DECLARE_TR_FUNCTIONS(BackupWords)
};

QString sentences(const QStringList &list)
{
    return list.join(QChar(u' '));
}

}

QString backupAgeText(std::optional<qint64> olderBy)
{
    if (!olderBy)
        return BackupWords::tr(
            "The present register cannot be read, so nobody can tell how much was recorded after this backup.");
    if (*olderBy == 0)
        return BackupWords::tr("This backup holds every objection that is in the register.");
    return BackupWords::tr("This backup is %n objection(s) older than the register.", nullptr, static_cast<int>(*olderBy));
}

QString backupMadeText(const QString &file, qint64 events, const QString &secondFile, const QString &trouble)
{
    QStringList text{BackupWords::tr("Backup made and checked, with %1 recorded events: %2").arg(countText(events), file)};
    if (!secondFile.isEmpty())
        text.append(BackupWords::tr("The copy at the second place: %1").arg(secondFile));
    if (!trouble.isEmpty())
        text.append(BackupWords::tr("There is NO copy at the second place (%1). Connect the disk or choose another place.")
                        .arg(trouble));
    return text.join(u'\n');
}

QString restoredText(const QString &from, const QString &setAside, std::optional<qint64> olderBy)
{
    QStringList text{BackupWords::tr("Restored from %1.").arg(from)};
    if (!setAside.isEmpty())
        text.append(BackupWords::tr("The register that was there is kept as %1.").arg(setAside));
    if (olderBy && *olderBy > 0)
        text.append(
            BackupWords::tr("%n objection(s) recorded after this backup must be recorded again from the paper forms.",
                            nullptr, static_cast<int>(*olderBy)));
    if (!olderBy && !setAside.isEmpty())
        text.append(BackupWords::tr("What was recorded after this backup must be recorded again from the paper forms."));
    return sentences(text);
}

QString backupOverdueText(const QDateTime &lastMade)
{
    if (!lastMade.isValid())
        return BackupWords::tr("There is no backup of this register yet. Make one now.");
    return BackupWords::tr("The last backup was made on %1. Make one now.").arg(screenDate(lastMade.toLocalTime().date()));
}

QString plainCopyText(const QString &file)
{
    return BackupWords::tr(
               "Plain copy written: %1. Everybody who gets hold of this file can read it. Delete it as soon as the "
               "rescue is done.")
        .arg(file);
}

QString protectedText(const QStringList &plainCopiesLeft)
{
    QStringList text{
        BackupWords::tr("The register is protected now. The disk may keep traces of the file that was there before; "
                        "only an encrypted disk hides those.")};
    if (!plainCopiesLeft.isEmpty())
        text.append(
            BackupWords::tr("These copies can still be read without a password. Delete them or keep them locked away: %1")
                .arg(plainCopiesLeft.join(QLatin1String(", "))));
    return sentences(text);
}

}
