// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>
#include <QStyleOption>

class QPainter;

namespace optoutdesk::shapes {

// The few shapes the style is made of.
void field(QPainter *painter, const QStyleOption *option);
void button(QPainter *painter, const QStyleOption *option, bool primary, bool flat);
void checkMark(QPainter *painter, const QStyleOption *option);
void radioMark(QPainter *painter, const QStyleOption *option);
void focusRing(QPainter *painter, const QStyleOption *option);
void headerSection(QPainter *painter, const QStyleOptionHeader *option);
void progressGroove(QPainter *painter, const QStyleOption *option);
void progressContents(QPainter *painter, const QStyleOptionProgressBar *option);
void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle);
void rowBackground(QPainter *painter, const QStyleOptionViewItem *option);
// A small chevron in the middle of a rectangle.
void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour);

}
