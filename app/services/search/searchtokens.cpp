// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/searchtokens.h"

namespace optoutdesk {

namespace {

// The lowest `bytes` of a number, highest first, so that the order of bytes is the order of numbers.
QByteArray numberToken(TokenSpace space, qint64 value, int bytes)
{
    QByteArray text(1, static_cast<char>(space));
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        text.append(static_cast<char>((value >> shift) & 0xff));
    return text;
}

}

QByteArray token(TokenSpace space, QStringView folded)
{
    return QByteArray(1, static_cast<char>(space)) + folded.toUtf8();
}

QByteArray token(QDate born)
{
    return numberToken(TokenSpace::BirthDate, born.toJulianDay(), 3);
}

QByteArray token(NhsNumber number)
{
    return numberToken(TokenSpace::NhsNumber, number.toInteger(), 5);
}

QString phoneDigits(QStringView phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
    }
    const bool abroad = phone.trimmed().startsWith(u'+');
    if (abroad && digits.startsWith(QLatin1StringView("44")))
        digits.replace(0, 2, QStringLiteral("0"));
    else if (digits.startsWith(QLatin1StringView("0044")))
        digits.replace(0, 4, QStringLiteral("0"));
    // "+44 (0)113 …" is how letterheads print it.
    return digits.startsWith(QLatin1StringView("00")) ? digits.mid(1) : digits;
}

}
