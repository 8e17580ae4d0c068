// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backuptexts.h"

#include "domain/calendar.h"
#include "text/backupwords.h"

#include <QCoreApplication>
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
    QString comparison =
        backupAgeText(preview.olderBy) % u' ' % Texts::tr("Its last act is of %1.").arg(momentText(preview.madeAt));
    if (!preview.olderBy || *preview.olderBy > 0)
        comparison += u' ' % Texts::tr("What was recorded after that has to be entered again from paper.");
    if (preview.bringsBack > 0) {
        comparison += u' '
                      % Texts::tr("It brings back %n objection(s) that the register no longer has.", nullptr,
                                  static_cast<int>(preview.bringsBack));
    }
    return comparison;
}

}
