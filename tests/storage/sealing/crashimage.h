// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace optoutdesk::testing {

// What a process leaves that is killed in the middle of a large transaction: a database that was partly overwritten, and
// the journal that undoes it. Before the transaction it was makeSample()'s with `rows`, sealed with sampleKey().
struct CrashImage
{
    static constexpr int rows = 1500;
    static constexpr qsizetype sector = 512; // of the journal: a header fills one
    static constexpr qsizetype record = 4 + 4096 + 4; // page number, image, checksum

    QByteArray database;
    QByteArray journal;

    static CrashImage make();
    // Where in the journal its headers begin, in order, and what each says of the images behind it: the last one says
    // nothing yet.
    QList<qsizetype> headers() const;
    quint32 imagesSafeBehind(qsizetype header) const;

    void layAt(const QString &path) const;
};

}
