// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>

namespace optoutdesk {

// The three sets of colours. Every literal colour of the program stands in palettes.cpp and nowhere else.
enum class Scheme { Light, Dark, HighContrast };

// What a colour means. A tone never stands alone: a word and a shape say the same (see statemark.h).
enum class Tone {
    Quiet, // secondary text
    Accent, // where to act, links
    Selection, // the chosen row
    InForce,
    Withdrawn,
    Ended,
    Good,
    Warning,
    Refused,
    Deceased,
    Restricted,
};

// Text that reads on the page and on the band alike (AA, 4.5:1), and the band behind it.
struct ToneColours
{
    QColor text = {};
    QColor band = {};
};

QPalette paletteOf(Scheme scheme);
ToneColours toneColours(Scheme scheme, Tone tone);
// Colours of chart series, in order, each 3:1 or better against the page.
QList<QColor> seriesColours(Scheme scheme);

// The scheme that the application's palette shows now, and its colours.
Scheme currentScheme();
ToneColours toneColours(Tone tone);

// The contrast of two opaque colours by WCAG 2.1: 1 to 21.
double contrastRatio(const QColor &one, const QColor &other);

}
