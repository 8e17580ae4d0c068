// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helptext.h"

#include <QFile>
#include <QLocale>

namespace optoutdesk {

QList<HelpBlock> readHelpText(const QString &text)
{
    QList<HelpBlock> blocks;
    for (const QString &whole : text.split(u'\n')) {
        const QString line = whole.trimmed();
        const QString rest = line.mid(2).trimmed();
        if (line.isEmpty())
            continue;
        if (line.startsWith(QLatin1String("# ")))
            blocks.append({HelpBlock::Kind::Heading, rest});
        else if (line.startsWith(QLatin1String("- ")))
            blocks.append({HelpBlock::Kind::Item, rest});
        else if (const qsizetype bar = rest.indexOf(u'|'); line.startsWith(QLatin1String("= ")) && bar > 0)
            blocks.append({HelpBlock::Kind::Key, rest.mid(bar + 1).trimmed(), rest.left(bar).trimmed()});
        else
            blocks.append({HelpBlock::Kind::Paragraph, line});
    }
    return blocks;
}

QList<HelpBlock> helpTopic(const QString &topic)
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    for (const QString &folder : {language, QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/help/%1/%2.txt").arg(folder, topic));
        if (file.open(QFile::ReadOnly))
            return readHelpText(QString::fromUtf8(file.readAll()));
    }
    return {};
}

QStringList helpTopics()
{
    return {QStringLiteral("guide"),      QStringLiteral("find"),       QStringLiteral("queue"),
            QStringLiteral("statistics"), QStringLiteral("register"),   QStringLiteral("administration"),
            QStringLiteral("audit"),      QStringLiteral("protection"), QStringLiteral("password"),
            QStringLiteral("keyfile"),    QStringLiteral("backups"),    QStringLiteral("trouble"),
            QStringLiteral("reference"),  QStringLiteral("roles"),      QStringLiteral("dataprotection"),
            QStringLiteral("keys"),       QStringLiteral("about")};
}

}
