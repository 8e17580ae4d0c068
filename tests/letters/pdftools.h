// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

namespace optoutdesk::testing {

// What a program of poppler-utils says about a PDF given on its standard input.
inline QString readWith(const QString &program, QStringList arguments, const QByteArray &pdf)
{
    arguments.append(QStringLiteral("-"));
    if (program == QLatin1String("pdftotext"))
        arguments.append(QStringLiteral("-"));
    QProcess process;
    process.start(program, arguments);
    process.write(pdf);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        return program % QStringLiteral(" failed: ") % QString::fromLocal8Bit(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

// The words of a PDF in the order they were painted, with every run of white space as one space.
inline QString wordsOf(const QByteArray &pdf)
{
    return readWith(QStringLiteral("pdftotext"), {QStringLiteral("-raw")}, pdf).simplified();
}

}
