// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/strictcells.h"

#include "domain/dateentry.h"
#include "exchange/cellwords.h"

#include <algorithm>
#include <array>

namespace optoutdesk {

namespace {

constexpr int openEndYear = 2900;

// A short cell as text without an allocation: dates and numbers make up most of a list.
class ShortText
{
public:
    explicit ShortText(QByteArrayView cell)
    {
        if (cell.size() > static_cast<qsizetype>(m_short.size())
            || std::ranges::any_of(cell, [](char c) { return static_cast<uchar>(c) > 0x7F; })) {
            m_long = QString::fromUtf8(cell);
            m_view = m_long;
            return;
        }
        std::ranges::transform(cell, m_short.begin(), [](char c) { return QChar(QLatin1Char(c)); });
        m_view = QStringView(m_short.data(), cell.size());
    }
    ShortText(const ShortText &) = delete;
    ShortText &operator=(const ShortText &) = delete;

    QStringView view() const { return m_view; }

private:
    std::array<QChar, 40> m_short;
    QString m_long;
    QStringView m_view;
};

// 4.01023E+09: what spreadsheets make of ten digits.
bool isSpreadsheetNumber(QStringView text)
{
    bool digits = false;
    bool exponent = false;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits = true;
        else if (c == u'e' || c == u'E')
            exponent = digits;
        else if (c != u'.' && c != u',' && c != u'+' && !c.isSpace())
            return false;
    }
    return exponent;
}

// "9990000018.00" still has every digit.
QStringView withoutZeroDecimals(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const bool zeros = point > 0 && std::ranges::all_of(text.sliced(point + 1), [](QChar c) { return c == u'0'; });
    return zeros ? text.first(point) : text;
}

bool isNoDate(QStringView text)
{
    const bool zeros = std::ranges::all_of(text, [](QChar c) { return c == u'0' || !c.isLetterOrNumber(); });
    return zeros || isPlaceholder(text);
}

}

NhsNumberCell readNhsNumberCell(QByteArrayView cell)
{
    if (cell.isEmpty())
        return {};
    const ShortText text(cell);
    if (const std::optional<NhsNumber> number = NhsNumber::parse(withoutZeroDecimals(text.view())))
        return {number, {}};
    if (isPlaceholder(text.view().trimmed()))
        return {};
    return {{}, isSpreadsheetNumber(text.view()) ? RowReason::NhsNumberDamaged : RowReason::NhsNumberInvalid};
}

DateCell readDateCell(QByteArrayView cell, QDate today)
{
    if (cell.isEmpty())
        return {};
    const ShortText text(cell);
    const std::optional<QDate> day = readFileDate(text.view());
    if (day && *day <= today)
        return {*day, {}};
    if (day ? day->year() >= openEndYear : isNoDate(text.view()))
        return {};
    return {{}, day ? RowReason::DateInFuture : RowReason::DateUnreadable};
}

}
