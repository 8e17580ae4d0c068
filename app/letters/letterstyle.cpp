// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterstyle.h"

#include <QFontDatabase>
#include <QStringList>

namespace optoutdesk {

namespace {

// The first family this computer has, then two that suit it where it lacks a script; anything else comes from the
// system's other fonts, letter by letter.
const QStringList &families()
{
    static const QStringList found = [] {
        QStringList names;
        for (const QString &name : {QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"), QStringLiteral("Arial"),
                                    QStringLiteral("Helvetica"), QStringLiteral("Sans Serif")}) {
            if (names.isEmpty() && QFontDatabase::hasFamily(name))
                names.append(name);
        }
        for (const QString &name : {QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Hebrew")}) {
            if (QFontDatabase::hasFamily(name))
                names.append(name);
        }
        return names;
    }();
    return found;
}

qreal bodyPoints(LetterFormat format)
{
    switch (format) {
    case LetterFormat::Large16: return 16;
    case LetterFormat::Large20: return 20;
    case LetterFormat::Large24: return 24;
    case LetterFormat::Standard: break;
    }
    return 10.5;
}

int unitsOf(qreal points)
{
    return qRound(points * LetterPages::unitsPerInch / 72);
}

QFont face(qreal points, bool bold = false)
{
    QFont font;
    font.setFamilies(families());
    font.setPixelSize(unitsOf(points));
    font.setBold(bold);
    // A spacing nobody can see switches ligatures off: a reader of the PDF finds "affected", not "a\uFB00ected".
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
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

    page = QRectF(millimetres(21), millimetres(15), millimetres(168), millimetres(264));
    footTop = millimetres(282);
    sideColumn = QRectF(millimetres(128), page.top(), millimetres(62), 0);
    window = QRectF(page.left(), millimetres(50), millimetres(80), millimetres(29));
    sideIndent = millimetres(46);
    sideWidth = sideIndent - millimetres(4);
    bulletIndent = em * (large ? 0.9 : 1.1);

    sectionSpace = em * (large ? 0.9 : 0.55);
    paragraphSpace = em * 0.5;
    factSpace = em * (large ? 0.4 : 0.1);
    bulletSpace = em * (large ? 0.3 : 0.1);
    ruleSpace = em * (large ? 1.4 : 1.2);
}

}
