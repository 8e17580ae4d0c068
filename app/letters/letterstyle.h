// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "letters/letterpages.h"

#include <QFont>
#include <QRectF>

namespace optoutdesk {

constexpr qreal millimetres(qreal length)
{
    return length * LetterPages::unitsPerInch / 25.4;
}

// Sizes and places of everything on the sheet, in its units. Two faces only, regular and bold: in a PDF each further one
// costs as much as the words of the whole letter.
struct LetterStyle
{
    explicit LetterStyle(LetterFormat format);

    static constexpr qreal ruleWidth = millimetres(0.2);

    bool large = false; // one column from top to bottom, nothing beside anything
    qreal em = 0; // of the body

    QFont body;
    QFont strong;
    QFont heading;
    QFont subheading;
    QFont small;
    QFont letterhead;
    QFont copyMark;
    QFont foot;
    // The addressee is set alike in every format, for the post and the envelope; pixels are units of the sheet.
    QFont address;
    int smallestAddress = 0;
    int smallestHead = 0;

    QRectF page; // inside the margins, above the foot
    qreal footTop = 0;
    QRectF sideColumn; // open at its foot
    // What shows through the window of a DL envelope wherever the folded sheet slides in it (BS 4264: 35 × 90 mm, 20 mm from
    // the left and 18 mm from the foot of the envelope).
    QRectF window;
    // Labels and side headings have a column of their own at the left.
    qreal sideWidth = 0;
    qreal sideIndent = 0;
    qreal bulletIndent = 0;

    qreal sectionSpace = 0;
    qreal paragraphSpace = 0;
    qreal factSpace = 0;
    qreal bulletSpace = 0;
    qreal ruleSpace = 0;
};

}
