// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/search/matchedranges.h"

#include <QFont>

class QPainter;

namespace optoutdesk {

// One piece of a row with the letters of it that are bold. Each piece is laid out by itself, so that right-to-left words
// beside it cannot change the order of its digits.
struct TextRun
{
    QString text = {};
    QList<TextRange> bold = {};
};

// Draws on one line at the reading edge of the rectangle, cut off with an ellipsis; returns the width used.
qreal drawRun(QPainter *painter, const QRectF &rect, const TextRun &run, const QFont &font, Qt::LayoutDirection direction);

// The pieces one after the other, as many as there is room for.
void drawRuns(QPainter *painter, const QRectF &rect, const QList<TextRun> &runs, const QFont &font,
              Qt::LayoutDirection direction);

}
