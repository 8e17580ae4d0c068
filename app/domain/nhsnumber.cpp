// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nhsnumber.h"

#include <array>

namespace optoutdesk {

namespace {

constexpr int digitCount = 10;

bool isFiller(QChar c)
{
    return c.isSpace() || c == u'-' || (c.unicode() >= 0x2010 && c.unicode() <= 0x2015)
           || c.category() == QChar::Other_Format;
}

bool hasRightCheckDigit(const std::array<int, digitCount> &digits)
{
    int sum = 0;
    for (size_t i = 0; i < 9; ++i)
        sum += digits[i] * (10 - static_cast<int>(i));
    const int check = (11 - sum % 11) % 11; // 11 counts as 0; 10 can never match a digit
    return check == digits[9];
}

}

std::optional<NhsNumber> NhsNumber::parse(QStringView text)
{
    qint64 value = 0;
    int count = 0;
    for (const QChar c : text) {
        if (isFiller(c))
            continue;
        // Only ASCII digits: an Arabic-Indic digit in a file is a sign of damage, not of a number.
        if (c < u'0' || c > u'9' || ++count > digitCount)
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return count == digitCount ? fromInteger(value) : std::nullopt;
}

std::optional<NhsNumber> NhsNumber::fromInteger(qint64 value)
{
    if (value < 0 || value > 9'999'999'999)
        return std::nullopt;
    std::array<int, digitCount> digits{};
    qint64 rest = value;
    bool allSame = true;
    for (size_t i = digitCount; i-- > 0;) {
        digits[i] = static_cast<int>(rest % 10);
        rest /= 10;
    }
    for (const int digit : digits)
        allSame = allSame && digit == digits[0];
    if (allSame || !hasRightCheckDigit(digits))
        return std::nullopt;
    return NhsNumber(value);
}

QString NhsNumber::digits() const
{
    return QString::number(m_value).rightJustified(digitCount, u'0');
}

QString NhsNumber::spaced() const
{
    const QString all = digits();
    return QStringView(all).left(3) % u' ' % QStringView(all).mid(3, 3) % u' ' % QStringView(all).mid(6);
}

QString NhsNumber::isolated() const
{
    return QChar(0x2066) % spaced() % QChar(0x2069);
}

NhsNumber::Region NhsNumber::region() const
{
    const qint64 leading = m_value / 10'000'000;
    if (leading == 999)
        return Region::Test;
    if (leading >= 10 && leading <= 311)
        return Region::Scotland;
    if (leading >= 320 && leading <= 399)
        return Region::NorthernIreland;
    return Region::England;
}

}
