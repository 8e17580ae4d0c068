// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace optoutdesk {

// A table of a printed report: the first column says what, the others are numbers and stand at the right.
struct ReportTable
{
    QString title = {};
    QStringList columns = {};
    QList<QStringList> rows = {};
};

// A report as words and tables, ready for paper. Plain text throughout.
struct ReportDocument
{
    QString title = {};
    QStringList lines = {}; // under the title
    QStringList plate = {}; // groups of characters to be copied by hand: large, in letters of one width
    QStringList afterPlate = {};
    QList<ReportTable> tables = {};
    QString footnote = {}; // at the foot of every page
};

// A4 pages as one PDF in memory, checked before it is handed out; PrintFailed when it did not come out whole.
Result<QByteArray> reportPdf(const ReportDocument &document);

}
