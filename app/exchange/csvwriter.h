// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nhsnumber.h"

#include <QByteArray>
#include <QStringList>

namespace optoutdesk {

// A table as a spreadsheet opens it without damage: UTF-8 with byte order mark, comma, CR LF, quotation marks where they
// are needed, and no cell that a spreadsheet would run as a formula: one that starts with = + - @ (or a tab or line break)
// gets an apostrophe in front. The whole table is made in memory, to be written safely by whoever asked for it.
class CsvWriter
{
public:
    CsvWriter();

    void addRow(const QStringList &cells);
    QByteArray bytes() const { return m_bytes; }

    // The cell for an NHS number: spaced text, so that no spreadsheet makes 4.01023E+09 of it.
    static QString cell(const std::optional<NhsNumber> &number);

private:
    QByteArray m_bytes;
};

}
