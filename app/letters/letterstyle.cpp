// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterstyle.h"

#include <QFontDatabase>

namespace optoutdesk {

namespace {

// The first family this computer has. What that family lacks comes from the system's other fonts, letter by letter.
const QString &family()
{
    static const QString found = [] {
        for (const QString &name : {QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"), QStringLiteral("Arial"),
                                    QStringLiteral("Helvetica")}) {
            if (QFontDatabase::hasFamily(name))
                return name;
        }
        return QStringLiteral("Sans Serif");
    }();
    return found;
}

qreal bodyPoints(LetterFormat format)
{
    switch (format) {
    case LetterFormat::Large16:
        return 16;
    case LetterFormat::Large20:
        return 20;
    case LetterFormat::Large24:
        return 24;
    case LetterFormat::Standard:
        break;
    }
    return 10.5;
}

int unitsOf(qreal points)
{
    return qRound(points * LetterPages::unitsPerInch / 72);
}

QFont face(qreal points, bool bold = false)
{
    QFont font(family());
    font.setPixelSize(unitsOf(points));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}

LetterStyle::LetterStyle(LetterFormat format) : large(format != LetterFormat::Standard)
{
    const qreal points = bodyPoints(format);
    em = unitsOf(points);
    body = face(points);
    strong = face(points, true);
    heading = face(points * (large ? 1.3 : 1.6), true);
    subheading = face(points * (large ? 1.1 : 1.0), true);
    small = face(large ? points : 8.5);
    letterhead = face(large ? points * 1.3 : 17, true);
    copyMark = face(16, true);
    foot = face(large ? 16 : 8.5);
    address = face(11);
    smallestAddress = unitsOf(7);
    smallestHead = unitsOf(9);

    page = QRectF(millimetres(22), millimetres(15), millimetres(166), millimetres(262));
    footTop = millimetres(281);
    sideColumn = QRectF(millimetres(126), page.top(), millimetres(62), 0);
    window = QRectF(page.left(), millimetres(50), millimetres(82), millimetres(29));
    factIndent = millimetres(52);
    bulletIndent = large ? em * 0.9 : millimetres(5);
}

}
