// SPDX-License-Identifier: GPL-3.0-or-later
// Single words as they are typed or stand in a cell: days, numbers, references of letters, postcodes, names, and texts on
// their way to paper, screen and spreadsheet.
#include "domain/dateentry.h"
#include "domain/letterreference.h"
#include "domain/nhsnumber.h"
#include "domain/personname.h"
#include "domain/postcode.h"
#include "domain/recordingrules.h"
#include "exchange/csvwriter.h"
#include "letters/fieldtext.h"
#include "tests/exchange/openbuffer.h"
#include "tests/faults/fuzz/harness.h"

using namespace optoutdesk;

namespace {

void readDays(const QString &text)
{
    const QDate today(2026, 3, 2);
    if (const auto day = readTypedDate(text, today))
        fuzz::promise(day->isValid());
    for (const QDate day : readBirthDates(text, today))
        fuzz::promise(day.isValid() && day <= today);
    if (const auto day = readFileDate(text))
        fuzz::promise(day->isValid());
}

void readNumbers(const QString &text)
{
    if (const auto number = NhsNumber::parse(text))
        fuzz::promise(NhsNumber::parse(number->spaced()) == number && NhsNumber::parse(number->isolated()) == number
                      && number->digits().size() == 10);
    if (const auto postcode = Postcode::parse(text))
        fuzz::promise(Postcode::parse(postcode->text()) == postcode);
    static_cast<void>(OdsCode::parse(text));
    if (const auto reference = LetterReference::parse(text)) {
        const auto again = LetterReference::parse(reference->text());
        fuzz::promise(again && again->number == reference->number && again->head == reference->head);
    }
    for (const QString &part : LetterReference::apart(text))
        fuzz::promise(part.size() <= text.size());
    static_cast<void>(sortKey(readFullName(text)));
}

void showText(const QString &text)
{
    const Result<QString> checked = checkedText(text, 2'000, Lines::Multiple);
    if (!checked)
        return;
    // What the register takes comes back the same when it is typed again.
    const Result<QString> again = checkedText(*checked, 2'000, Lines::Multiple);
    fuzz::promise(again && *again == *checked);
    const QString shown = isolated(printable(*checked, Breaks::Kept));
    int open = 0;
    for (const QChar c : shown) {
        if (c == u'\n')
            fuzz::promise(open == 0);
        open += c >= u'\u2066' && c <= u'\u2068' ? 1 : c == u'\u2069' ? -1 : 0;
        fuzz::promise(open >= 0);
    }
    fuzz::promise(open == 0);
}

void writeCell(const QString &text)
{
    CsvWriter table;
    table.addRow({text, QStringLiteral("next")});
    const auto rows = testing::readAllRows(table.bytes());
    if (text.contains(QChar(0)) || text.contains(QChar::ReplacementCharacter))
        return;
    // The reader takes a cell of more than forty lines for a quotation mark that was never closed.
    if (text.count(u'\n') + text.count(u'\r') > 38)
        return;
    fuzz::promise(rows.size() == 1 && rows.first().cells.size() == 2);
    const QString cell = rows.first().cells.first();
    fuzz::promise(cell.isEmpty() || !QStringLiteral("=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20").contains(cell.front()));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = fuzz::textOf(data, size);
    readDays(text);
    readNumbers(text);
    showText(text);
    writeCell(text);
    return 0;
}
