// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/search/matchedranges.h"

#include <QList>
#include <QString>

class QPainter;
class QRectF;

namespace optoutdesk {

class ShapedWords;

// One piece of a row with the letters of it that are bold. Each piece is laid out by itself, so that right-to-left words
// beside it cannot change the order of its digits.
struct TextRun
{
    QString text = {};
    QList<TextRange> bold = {};
};

// Draws the pieces one after the other on one line from the reading edge of the rectangle, with the painter's pen: as many
// as there is room for, the last one cut off with an ellipsis. Returns the width used. `words` are in use for the font and
// the painter's device.
qreal drawRuns(QPainter *painter, const QRectF &rect, const QList<TextRun> &runs, ShapedWords &words,
               Qt::LayoutDirection direction);

}
