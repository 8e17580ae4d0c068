// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/contactcells.h"

#include "domain/postcode.h"
#include "exchange/celltext.h"
#include "exchange/cellwords.h"

#include <algorithm>

namespace optoutdesk {

namespace {

// "12", "12a", "12-14": a number that stands before its street.
bool isHouseNumber(const QString &text)
{
    if (text.isEmpty() || text.size() > 8 || !text.front().isDigit())
        return false;
    qsizetype letters = 0;
    for (const QChar c : text) {
        if (c.isLetter())
            ++letters;
        else if (!c.isDigit() && c != u'-' && c != u'/')
            return false;
    }
    return letters <= 1;
}

QStringList partsOf(const QString &text)
{
    QStringList parts;
    const QStringList pieces = text.split(text.contains(u'\n') ? u'\n' : u',', Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        QString part = piece.trimmed();
        while (part.endsWith(u','))
            part = part.chopped(1).trimmed();
        parts.append(part);
    }
    return parts;
}

// Takes the postcode off the end of a line: "Leeds LS2 7AA" → "Leeds", LS2 7AA.
std::optional<Postcode> takePostcode(QString &line)
{
    qsizetype start = line.size();
    for (int words = 1; words <= 2 && start > 0; ++words) {
        start = line.lastIndexOf(u' ', start - 1);
        const std::optional<Postcode> postcode = Postcode::parse(QStringView(line).sliced(start + 1));
        if (postcode) {
            line = line.left(std::max<qsizetype>(start, 0)).trimmed();
            return postcode;
        }
    }
    return std::nullopt;
}

// On one line, with a comma and a space between the parts.
qsizetype lengthOf(const Address &address)
{
    qsizetype length = address.postcode.isEmpty() ? -2 : address.postcode.size();
    for (const QString &line : address.lines)
        length += line.size() + 2;
    return length;
}

}

Address readAddress(const AddressCells &cells)
{
    QStringList parts;
    if (cells.lines.size() == 1)
        parts = partsOf(cells.lines.first());
    else
        parts = cells.lines;
    parts << cells.buildingName << cells.buildingNumber << cells.street << cells.locality << cells.town << cells.county;

    Address address;
    address.postcode = cells.postcode;
    QString houseNumber;
    for (const QString &part : parts) {
        if (part.isEmpty() || (!address.lines.isEmpty() && address.lines.last().compare(part, Qt::CaseInsensitive) == 0))
            continue;
        if (isHouseNumber(part) && houseNumber.isEmpty()) {
            houseNumber = part;
            continue;
        }
        address.lines.append(houseNumber.isEmpty() ? part : QString(houseNumber % u' ' % part));
        houseNumber.clear();
    }
    if (!houseNumber.isEmpty())
        address.lines.append(houseNumber);

    std::optional<Postcode> postcode = Postcode::parse(address.postcode);
    if (!address.lines.isEmpty() && (postcode || address.postcode.isEmpty())) {
        QString last = address.lines.last();
        const std::optional<Postcode> inLine = takePostcode(last);
        if (inLine && (!postcode || *postcode == *inLine)) {
            postcode = inLine;
            address.lines.removeLast();
            if (!last.isEmpty())
                address.lines.append(last);
        }
    }
    if (postcode)
        address.postcode = postcode->text();
    return address;
}

bool shortenAddress(Address &address, qsizetype limit)
{
    qsizetype excess = lengthOf(address) - limit;
    const bool tooLong = excess > 0;
    while (excess > 0 && !address.lines.isEmpty()) {
        QString &last = address.lines.last();
        if (last.size() > excess)
            last = cutText(last, last.size() - excess);
        else
            address.lines.removeLast();
        excess = lengthOf(address) - limit;
    }
    return tooLong;
}

QStringList readPhones(const QString &cell)
{
    if (cell.isEmpty())
        return {};
    QString text = cell;
    text.replace(u';', u',').replace(QLatin1StringView(" / "), QLatin1StringView(","));
    QStringList phones;
    const QStringList pieces = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        if (const QString phone = piece.trimmed(); !isPlaceholder(phone))
            phones.append(phone);
    }
    return phones;
}

}
