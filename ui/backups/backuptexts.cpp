// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backuptexts.h"

#include "domain/calendar.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace optoutdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

}

QString momentText(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    return Texts::tr("%1 at %2").arg(screenDate(local.date()), local.toString(QStringLiteral("HH:mm")));
}

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString placeText(const BackupFound &backup)
{
    return backup.secondPlace ? Texts::tr("Second place") : Texts::tr("Beside the register");
}

QString comparisonText(const RestorePreview &preview)
{
    const QString made = Texts::tr("The last act in this backup is of %1.").arg(momentText(preview.madeAt));
    if (!preview.olderBy) {
        return made % u' '
               % Texts::tr(
                   "The register that lies here cannot be read, so nobody can say how much is missing in the backup. "
                   "Enter again from paper what was recorded after that moment.");
    }
    if (*preview.olderBy == 0)
        return made % u' ' % Texts::tr("It holds every objection that the register holds.");
    return Texts::tr("This backup is %n objection(s) older than the register.", nullptr, static_cast<int>(*preview.olderBy))
           % u' ' % made % u' '
           % Texts::tr("What was recorded after that is not in it and has to be entered again from paper.");
}

QString restoredText(const Restored &restored)
{
    const QString back = Texts::tr("The backup is in place. Sign in to work with it.");
    if (restored.setAside.isEmpty())
        return back;
    return back % u' '
           % Texts::tr("The register that was here is kept at %1.").arg(QDir::toNativeSeparators(restored.setAside));
}

}
