// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/letter.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace optoutdesk {

QByteArray LetterSnapshot::canonicalJson() const
{
    // QJsonObject keeps its keys sorted and Compact writes no spaces, which is what makes the form canonical.
    QJsonObject values;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        values.insert(field.key(), field.value());
    const QJsonObject object{{QStringLiteral("fields"), values},
                             {QStringLiteral("kind"), QString(wordOf(kind))},
                             {QStringLiteral("language"), language},
                             {QStringLiteral("text"), text},
                             {QStringLiteral("text_version"), textVersion}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

LetterSnapshot LetterSnapshot::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    LetterSnapshot snapshot;
    snapshot.kind =
        fromWord<LetterKind>(object.value(QLatin1String("kind")).toString()).value_or(LetterKind::ObjectionRecorded);
    snapshot.language = object.value(QLatin1String("language")).toString();
    snapshot.text = object.value(QLatin1String("text")).toString();
    snapshot.textVersion = object.value(QLatin1String("text_version")).toInt();
    const QJsonObject values = object.value(QLatin1String("fields")).toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        snapshot.fields.insert(value.key(), value.value().toString());
    return snapshot;
}

QString LetterSnapshot::hash() const
{
    return QString::fromLatin1(QCryptographicHash::hash(canonicalJson(), QCryptographicHash::Sha256).toHex());
}

}
