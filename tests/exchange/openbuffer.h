// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvreader.h"

#include <QBuffer>
#include <QStringList>

namespace optoutdesk::testing {

// Bytes as an open file.
class OpenBuffer : public QBuffer
{
public:
    explicit OpenBuffer(const QByteArray &bytes)
    {
        setData(bytes);
        open(QIODevice::ReadOnly);
    }
};

struct ReadRow
{
    qint64 number = 0;
    QStringList cells = {};
    bool strayQuote = false;

    bool operator==(const ReadRow &) const = default;
};

inline QList<ReadRow> readAllRows(const QByteArray &bytes, char separator = ',', qsizetype expectedCells = 0)
{
    OpenBuffer file(bytes);
    CsvReader reader(file, TextEncoding::Utf8, separator);
    reader.expectCells(expectedCells);
    CsvRecord record;
    QList<ReadRow> rows;
    while (true) {
        const Result<bool> more = reader.next(record);
        if (!more || !*more)
            return rows;
        ReadRow row{record.row(), {}, record.hasStrayQuote()};
        for (qsizetype i = 0; i < record.size(); ++i)
            row.cells.append(record.text(i));
        rows.append(row);
    }
}

}
