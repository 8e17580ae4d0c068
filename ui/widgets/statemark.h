// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"
#include "ui/theme/palettes.h"

#include <QFont>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace optoutdesk {

class ShapedWords;

// A shape, a colour and words that all say the same: states are never told by colour alone.
struct StateMark
{
    QString picture = {}; // of resources/icons
    Tone tone = Tone::Quiet;
    QString words = {};
};

StateMark markOf(ObjectionState state, const QString &words);

// The shape alone, kept for the next time: a list draws the same few again and again.
QPixmap markPixmap(const StateMark &mark, int size, qreal ratio);

enum class MarkSide { Left, Right };
// Draws shape and words on one line at that side of the rectangle; returns the width used.
qreal drawMark(QPainter *painter, const QRectF &rect, const StateMark &mark, ShapedWords &words, MarkSide side);
qreal drawMark(QPainter *painter, const QRectF &rect, const StateMark &mark, const QFont &font, MarkSide side);

}
