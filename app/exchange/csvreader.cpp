// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvreader.h"

#include <csv.h>

#include <new>

namespace optoutdesk {

namespace {

constexpr qsizetype longestLine = 16 * 1024 * 1024;
constexpr qsizetype longestQuotedRow = 1024 * 1024;
constexpr int mostLinesOfARow = 40;
// Below this many columns an address with commas in its second line could pass for a row of its own.
constexpr qsizetype fewestCellsToTellARow = 6;

struct RowSink
{
    CsvRecord *record;
    void (*append)(CsvRecord &record, QByteArrayView cell);
    bool complete;
};

void takeCell(void *bytes, size_t size, void *data)
{
    auto *sink = static_cast<RowSink *>(data);
    sink->append(*sink->record, QByteArrayView(static_cast<const char *>(bytes), static_cast<qsizetype>(size)));
}

void endRow(int, void *data)
{
    static_cast<RowSink *>(data)->complete = true;
}

QByteArrayView withoutQuotes(QByteArrayView cell)
{
    if (cell.startsWith('"'))
        cell = cell.sliced(1);
    if (cell.endsWith('"'))
        cell = cell.chopped(1);
    return cell;
}

}

void CsvRecord::clear()
{
    m_bytes.resize(0); // keeps the capacity
    m_ends.clear();
    m_strayQuote = false;
}

void CsvRecord::append(QByteArrayView cell)
{
    m_bytes.append(cell);
    m_ends.push_back(m_bytes.size());
}

CsvReader::CsvReader(QIODevice &device, TextEncoding encoding, char separator)
    : m_stream(device, encoding), m_parser(std::make_unique<csv_parser>())
{
    csv_init(m_parser.get(), CSV_REPALL_NL); // blank rows are rows: they have a number
    csv_set_delim(m_parser.get(), static_cast<unsigned char>(separator));
    csv_set_blk_size(m_parser.get(), 4096);
}

CsvReader::~CsvReader()
{
    csv_free(m_parser.get());
}

Result<bool> CsvReader::next(CsvRecord &record)
{
    record.clear();
    const Result<Line> first = lineAt(0);
    if (!first)
        return first.failure();
    if (first->isNone())
        return false;
    record.m_row = ++m_row;

    bool complete = parse(*first, record);
    Line last = *first;
    Line second;
    for (int lines = 1; !complete && lines < mostLinesOfARow && last.next < longestQuotedRow; ++lines) {
        const Result<Line> line = lineAt(last.next);
        if (!line)
            return line.failure();
        if (line->isNone())
            break;
        last = *line;
        if (lines == 1)
            second = last;
        complete = parse(last, record);
    }
    if (!complete)
        finish(record);
    if (!complete || (!second.isNone() && looksLikeSwallowedRows(*first, second))) {
        parseWithoutQuotes(*first, record);
        record.m_strayQuote = true;
        last = *first;
    }
    m_start += last.next;
    m_position += last.next;
    return true;
}

// The next line from an offset of the present row on; lines end with LF, CR LF or CR.
Result<CsvReader::Line> CsvReader::lineAt(qsizetype start)
{
    qsizetype end = start;
    while (true) {
        const char *text = m_buffer.constData() + m_start;
        const qsizetype size = m_buffer.size() - m_start;
        while (end < size && text[end] != '\n' && text[end] != '\r')
            ++end;
        const bool breakMayGoOn = end < size && text[end] == '\r' && end + 1 == size;
        if ((end < size && !breakMayGoOn) || m_atEnd) {
            if (end >= size)
                return Line{start, end, end};
            const bool pair = text[end] == '\r' && end + 1 < size && text[end + 1] == '\n';
            return Line{start, end, end + (pair ? 2 : 1)};
        }
        if (end - start > longestLine)
            return Failure{Problem::FileNotText};
        if (const Done filled = fill(); !filled)
            return filled.failure();
    }
}

Done CsvReader::fill()
{
    Result<QByteArray> block = m_stream.read();
    if (!block)
        return block.failure();
    m_atEnd = block->isEmpty();
    m_buffer.remove(0, m_start);
    m_start = 0;
    m_buffer.append(*block);
    return {};
}

// Whether the row ends with this line.
bool CsvReader::parse(const Line &line, CsvRecord &record)
{
    RowSink sink{&record, [](CsvRecord &target, QByteArrayView cell) { target.append(cell); }, false};
    csv_parse(m_parser.get(), m_buffer.constData() + m_start + line.start, static_cast<size_t>(line.end - line.start),
              takeCell, endRow, &sink);
    csv_parse(m_parser.get(), "\n", 1, takeCell, endRow, &sink);
    return sink.complete;
}

void CsvReader::finish(CsvRecord &record)
{
    RowSink sink{&record, [](CsvRecord &target, QByteArrayView cell) { target.append(cell); }, false};
    csv_fini(m_parser.get(), takeCell, endRow, &sink);
}

void CsvReader::parseWithoutQuotes(const Line &line, CsvRecord &record)
{
    record.clear();
    RowSink sink{&record, [](CsvRecord &target, QByteArrayView cell) { target.append(withoutQuotes(cell)); }, false};
    csv_set_quote(m_parser.get(), '\0'); // never part of a text: no cell is quoted
    csv_parse(m_parser.get(), m_buffer.constData() + m_start + line.start, static_cast<size_t>(line.end - line.start),
              takeCell, endRow, &sink);
    csv_parse(m_parser.get(), "\n", 1, takeCell, endRow, &sink);
    csv_set_quote(m_parser.get(), CSV_QUOTE);
}

// An open quotation mark runs on to the next one in the file. When the first line has all its cells without it and the
// second is a whole row by itself, the mark was a slip of the hand, not the start of a text of several lines.
bool CsvReader::looksLikeSwallowedRows(const Line &first, const Line &second)
{
    if (m_expectedCells < fewestCellsToTellARow)
        return false;
    parseWithoutQuotes(first, m_scratch);
    if (m_scratch.size() != m_expectedCells)
        return false;
    m_scratch.clear();
    const bool complete = parse(second, m_scratch);
    if (!complete)
        finish(m_scratch);
    return complete && m_scratch.size() == m_expectedCells;
}

}
