// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace optoutdesk::testing {

// What a process leaves that is killed in the middle of a large transaction: a database that was partly overwritten, and
// the journal that undoes it. Before the transaction it was makeSample()'s with `rows`, sealed with sampleKey().
struct CrashImage
{
    static constexpr int rows = 300;

    QByteArray database;
    QByteArray journal;

    static CrashImage make();
    // Where in the journal its headers begin, in order, and what each says of the images behind it.
    QList<qsizetype> headers() const;
    quint32 imagesSafeBehind(qsizetype header) const;

    void layAt(const QString &path) const;
};

}
