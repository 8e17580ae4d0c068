// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvwriter.h"

#include "platform/guards.h"

namespace optoutdesk {

namespace {

bool startsFormula(QStringView cell)
{
    static constexpr QStringView starters = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"; // and their full-width forms
    return !cell.isEmpty() && guards::isOn(guards::Guard::PlainText) && starters.contains(cell.front());
}

bool needsQuotes(QStringView cell)
{
    if (cell.isEmpty())
        return false;
    for (const QChar c : cell) {
        if (c == u',' || c == u';' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t')
            return true;
    }
    return cell.front().isSpace() || cell.back().isSpace();
}

}

CsvWriter::CsvWriter() : m_bytes("\xEF\xBB\xBF") {}

void CsvWriter::addRow(const QStringList &cells)
{
    bool first = true;
    for (const QString &cell : cells) {
        if (!first)
            m_bytes.append(',');
        first = false;
        QString text = startsFormula(cell) ? QString(u'\'' % cell) : cell;
        if (needsQuotes(text)) {
            text.replace(u'"', QLatin1StringView("\"\""));
            text = u'"' % text % u'"';
        }
        m_bytes.append(text.toUtf8());
    }
    m_bytes.append("\r\n");
}

QString CsvWriter::cell(const std::optional<NhsNumber> &number)
{
    return number ? number->spaced() : QString();
}

}
