// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/textencoding.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <vector>

struct csv_parser;

namespace optoutdesk {

// One row of a separated file. Cells are kept as UTF-8 in one buffer until somebody asks for their text.
class CsvRecord
{
public:
    // The number a spreadsheet shows beside the row: from 1, title rows and blank rows counted, a row with line breaks
    // inside quotation marks counted once.
    qint64 row() const { return m_row; }
    qsizetype size() const { return static_cast<qsizetype>(m_ends.size()); }
    // Beyond the last cell everything is empty.
    QByteArrayView cell(qsizetype index) const
    {
        if (index < 0 || index >= size())
            return {};
        const qsizetype start = index == 0 ? 0 : m_ends[static_cast<size_t>(index) - 1];
        return QByteArrayView(m_bytes).sliced(start, m_ends[static_cast<size_t>(index)] - start);
    }
    QString text(qsizetype index) const { return QString::fromUtf8(cell(index)); }
    bool isBlank() const { return m_bytes.isEmpty(); }
    // A quotation mark was opened and not closed where a cell ends; the row was read as if it were not there.
    bool hasStrayQuote() const { return m_strayQuote; }

private:
    friend class CsvReader;

    void clear();
    void append(QByteArrayView cell);

    QByteArray m_bytes;
    std::vector<qsizetype> m_ends; // where each cell ends in m_bytes
    qint64 m_row = 0;
    bool m_strayQuote = false;
};

// Reads a separated file row by row (libcsv does the quoting). Memory holds one block and one row.
class CsvReader
{
public:
    // The device must be open, seekable and outlive the reader; nobody else may read from it meanwhile.
    CsvReader(QIODevice &device, TextEncoding encoding, char separator);
    ~CsvReader();
    CsvReader(const CsvReader &) = delete;
    CsvReader &operator=(const CsvReader &) = delete;

    // How many cells a row of this table has, once known: a forgotten quotation mark that swallowed whole rows is then
    // recognised even where a later one closes it.
    void expectCells(qsizetype count) { m_expectedCells = count; }

    // False at the end of the file. FileNotText for a line no table has (16 MiB without an end).
    Result<bool> next(CsvRecord &record);

    qint64 position() const { return m_position; } // bytes of UTF-8 taken so far

private:
    // A line of the file, as offsets from the start of the present row in the buffer.
    struct Line
    {
        qsizetype start = 0;
        qsizetype end = 0; // without its line break
        qsizetype next = 0;

        bool isNone() const { return next == start; }
    };

    Result<Line> lineAt(qsizetype start);
    Done fill();
    bool parse(const Line &line, CsvRecord &record);
    void finish(CsvRecord &record);
    void parseWithoutQuotes(const Line &line, CsvRecord &record);
    bool looksLikeSwallowedRows(const Line &first, const Line &second);

    Utf8Stream m_stream;
    std::unique_ptr<csv_parser> m_parser;
    QByteArray m_buffer;
    CsvRecord m_scratch;
    qsizetype m_start = 0; // of the present row, in the buffer
    qint64 m_position = 0;
    qint64 m_row = 0;
    qsizetype m_expectedCells = 0;
    bool m_atEnd = false;
};

}
