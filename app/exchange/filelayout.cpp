// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filelayout.h"

#include <QHash>
#include <QSet>

#include <array>

namespace optoutdesk {

namespace {

constexpr int rowsLookedAt = 60;
constexpr std::array<char, 4> separators{',', ';', '\t', '|'};

struct Row
{
    qint64 number = 0;
    QStringList cells = {};
};

struct Candidate
{
    char separator = ',';
    QList<Row> rows = {}; // without blank ones
    qsizetype header = -1; // into rows
    int known = 0; // captions in the header that mean something
    double regularity = 0; // how many columns, times the share of rows that have them
};

Result<QList<Row>> firstRows(QIODevice &device, TextEncoding encoding, char separator)
{
    CsvReader reader(device, encoding, separator);
    CsvRecord record;
    QList<Row> rows;
    while (rows.size() < rowsLookedAt) {
        const Result<bool> more = reader.next(record);
        if (!more)
            return more.failure();
        if (!*more)
            break;
        if (record.isBlank())
            continue;
        Row row{record.row(), {}};
        for (qsizetype cell = 0; cell < record.size(); ++cell)
            row.cells.append(record.text(cell).simplified());
        rows.append(row);
    }
    return rows;
}

int countKnownCaptions(const QStringList &cells, const QSet<QString> &wished)
{
    QSet<int> fields;
    int found = 0;
    for (const QString &cell : cells) {
        if (cell.isEmpty())
            continue;
        if (wished.contains(captionKey(cell)))
            ++found;
        else if (const std::optional<PatientField> field = guessField(cell);
                 field && !fields.contains(static_cast<int>(*field))) {
            fields.insert(static_cast<int>(*field));
            ++found;
        }
    }
    return found;
}

// The most frequent number of cells in a row.
qsizetype usualWidth(const QList<Row> &rows, qsizetype &frequency)
{
    QHash<qsizetype, qsizetype> widths;
    qsizetype usual = 0;
    frequency = 0;
    for (const Row &row : rows) {
        const qsizetype count = ++widths[row.cells.size()];
        if (count > frequency || (count == frequency && row.cells.size() > usual)) {
            frequency = count;
            usual = row.cells.size();
        }
    }
    return usual;
}

void findHeader(Candidate &candidate, const QSet<QString> &wished, const std::optional<qint64> &headerRow)
{
    qsizetype frequency = 0;
    const qsizetype width = usualWidth(candidate.rows, frequency);
    candidate.regularity = candidate.rows.isEmpty() || width < 2
                               ? 0
                               : static_cast<double>(width * frequency) / static_cast<double>(candidate.rows.size());
    for (qsizetype i = 0; i < candidate.rows.size(); ++i) {
        const Row &row = candidate.rows[i];
        if (headerRow && row.number != *headerRow)
            continue;
        // A title such as "Patient name" in a row of its own is no header of a wide table.
        const int known = row.cells.size() * 2 < width ? 0 : countKnownCaptions(row.cells, wished);
        if (known > candidate.known || (headerRow && candidate.header < 0)) {
            candidate.known = known;
            candidate.header = i;
        }
    }
    if (candidate.header >= 0 || headerRow)
        return;
    for (qsizetype i = 0; i < candidate.rows.size() && candidate.header < 0; ++i) {
        if (width >= 2 && candidate.rows[i].cells.size() == width)
            candidate.header = i;
    }
}

// A spreadsheet's own hint in the first line: sep=;
std::optional<char> separatorHint(const QList<Row> &rows)
{
    if (rows.isEmpty() || !rows.first().cells.join(QString()).startsWith(QLatin1StringView("sep=")))
        return std::nullopt;
    const QString hint = rows.first().cells.first();
    if (hint.size() == 5 && hint.back().unicode() < 0x80)
        return hint.back().toLatin1();
    return ','; // split at the very separator that it names
}

bool isBetter(const Candidate &one, const Candidate &other)
{
    return one.known != other.known ? one.known > other.known : one.regularity > other.regularity;
}

}

Result<FileLayout> detectLayout(QIODevice &device, const LayoutWishes &wishes)
{
    const Result<TextEncoding> encoding = wishes.encoding ? Result<TextEncoding>(*wishes.encoding) : detectEncoding(device);
    if (!encoding)
        return encoding.failure();
    QSet<QString> wished;
    for (const QString &caption : wishes.captions)
        wished.insert(captionKey(caption));
    wished.remove(QString());

    Candidate best;
    std::optional<char> given = wishes.separator;
    for (const char separator : separators) {
        const Result<QList<Row>> rows = firstRows(device, *encoding, given.value_or(separator));
        if (!rows)
            return rows.failure();
        if (!given && separator == separators.front()) {
            given = separatorHint(*rows);
            if (given && *given != separator)
                return detectLayout(device, {*encoding, given, wishes.headerRow, wishes.captions});
        }
        Candidate candidate{given.value_or(separator), *rows};
        findHeader(candidate, wished, wishes.headerRow);
        if (separator == separators.front() || isBetter(candidate, best))
            best = candidate;
        if (given)
            break;
    }
    if (best.rows.isEmpty())
        return Failure{Problem::FileHasNoRows};
    if (best.header < 0)
        return Failure{Problem::FileHasNoHeader};
    if (best.header + 1 == best.rows.size())
        return Failure{Problem::FileHasNoRows};
    const Row &header = best.rows[best.header];
    return FileLayout{*encoding, best.separator, header.number, header.cells};
}

Result<QList<QStringList>> sampleRows(QIODevice &device, const FileLayout &layout, int count)
{
    CsvReader reader(device, layout.encoding, layout.separator);
    CsvRecord record;
    QList<QStringList> rows;
    while (rows.size() < count) {
        const Result<bool> more = reader.next(record);
        if (!more)
            return more.failure();
        if (!*more)
            break;
        if (record.isBlank() || record.row() <= layout.headerRow)
            continue;
        QStringList cells;
        for (qsizetype cell = 0; cell < record.size(); ++cell)
            cells.append(record.text(cell).simplified());
        rows.append(cells);
    }
    return rows;
}

}
