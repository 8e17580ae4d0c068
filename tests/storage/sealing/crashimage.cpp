// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/sealing/crashimage.h"

#include "tests/storage/sealing/connection.h"

#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace optoutdesk::testing {

CrashImage CrashImage::make()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"crashed"_s);
    const sealing::KeyTicket ticket(sampleKey());
    makeSample(path, &ticket, rows);
    Connection connection(path, &ticket);
    for (const QString &sql : {u"PRAGMA journal_mode=TRUNCATE"_s, u"PRAGMA synchronous=EXTRA"_s, u"PRAGMA cache_size=10"_s,
                               u"BEGIN IMMEDIATE"_s, u"INSERT INTO act (words, weight) SELECT words, weight FROM act"_s,
                               u"UPDATE act SET words = 'Changed ' || hex(randomblob(20))"_s}) {
        if (connection.run(sql) != 0)
            qFatal("%s: %s", qUtf8Printable(sql), connection.error().constData());
    }
    return {contentsOf(path), contentsOf(path + "-journal"_L1)};
}

QList<qsizetype> CrashImage::headers() const
{
    QList<qsizetype> found;
    for (qsizetype at = 0; at + sector <= journal.size();) {
        found.append(at);
        const qsizetype images = imagesSafeBehind(at);
        if (images == 0)
            break;
        at = (at + sector + images * record + sector - 1) / sector * sector;
    }
    return found;
}

quint32 CrashImage::imagesSafeBehind(qsizetype header) const
{
    return qFromBigEndian<quint32>(journal.constData() + header + 8);
}

void CrashImage::layAt(const QString &path) const
{
    overwrite(path, database);
    overwrite(path + "-journal"_L1, journal);
}

}
