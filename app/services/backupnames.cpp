// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupnames.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

const auto timeFormat = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");

}

QString compactTime(const QDateTime &time)
{
    return time.toUTC().toString(timeFormat);
}

QString BackupName::fileName() const
{
    return base % u'-' % compactTime(madeAt) % u'-' % head % ".optout"_L1;
}

qint64 BackupName::sequence() const
{
    return head.section(u'-', 0, 0).toLongLong();
}

std::optional<BackupName> BackupName::parse(const QString &fileName)
{
    static const QRegularExpression pattern(
        u"^(.+)-([0-9]{8}T[0-9]{6}Z)-((?:[0-9]{6}|[1-9][0-9]{6,17})-[0-9A-F]{16})\\.optout$"_s);
    const QRegularExpressionMatch match = pattern.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    QDateTime madeAt = QDateTime::fromString(match.captured(2), timeFormat);
    if (!madeAt.isValid())
        return std::nullopt;
    madeAt.setTimeSpec(Qt::UTC);
    return BackupName{match.captured(1), madeAt, match.captured(3)};
}

QString backupFolderOf(const QString &registerPath)
{
    return registerPath % "-backups"_L1;
}

QString backupBaseOf(const QString &registerPath)
{
    return QFileInfo(registerPath).completeBaseName();
}

}
