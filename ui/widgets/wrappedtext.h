// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSizeF>
#include <QString>

class QPainter;

namespace optoutdesk {

// Plain text in lines that break between words and, where a single word is wider than its line, inside the word: nothing is
// ever cut off. Qt's own labels become as wide as their longest word instead.
QSizeF wrappedSize(const QString &text, const QFont &font, qreal width);
// Every line stands at the side where reading begins in a window of this direction, whatever the direction of its words.
void drawWrapped(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, Qt::LayoutDirection window);

}
