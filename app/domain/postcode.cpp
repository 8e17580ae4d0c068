// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/postcode.h"

namespace optoutdesk {

namespace {

// The text without spaces, in capitals; most values in a list of 100,000 are already that.
QString compacted(QStringView text)
{
    QString compact;
    compact.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            compact.append(c.toUpper());
    }
    return compact;
}

bool isLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// A9, A99, AA9, AA99, A9A, AA9A
bool isOutwardCode(QStringView code)
{
    if (code.size() < 2 || code.size() > 4 || !isLetter(code[0]))
        return false;
    const qsizetype letters = isLetter(code[1]) ? 2 : 1;
    const QStringView rest = code.mid(letters);
    if (rest.size() == 1)
        return isDigit(rest[0]);
    return rest.size() == 2 && isDigit(rest[0]) && (isDigit(rest[1]) || isLetter(rest[1]));
}

bool isInwardCode(QStringView code)
{
    return code.size() == 3 && isDigit(code[0]) && isLetter(code[1]) && isLetter(code[2]);
}

}

std::optional<Postcode> Postcode::parse(QStringView text)
{
    const QString compact = compacted(text);
    if (compact.size() < 5 || compact.size() > 7)
        return std::nullopt;
    const QStringView outward = QStringView(compact).chopped(3);
    const QStringView inward = QStringView(compact).last(3);
    if (!isInwardCode(inward) || !isOutwardCode(outward))
        return std::nullopt;
    return Postcode(outward % u' ' % inward);
}

std::optional<OdsCode> OdsCode::parse(QStringView text)
{
    const QString compact = compacted(text);
    if (compact.size() != 6 || !isLetter(compact[0]))
        return std::nullopt;
    for (const QChar c : QStringView(compact).mid(1)) {
        if (!isDigit(c))
            return std::nullopt;
    }
    return OdsCode(compact);
}

}
