// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statemark.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"

#include <QFontMetricsF>
#include <QIcon>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>

namespace optoutdesk {

StateMark markOf(ObjectionState state, const QString &words)
{
    switch (state) {
    case ObjectionState::InForce: return {QStringLiteral("state-in-force"), Tone::InForce, words};
    case ObjectionState::Withdrawn: return {QStringLiteral("state-withdrawn"), Tone::Withdrawn, words};
    case ObjectionState::Ended: return {QStringLiteral("state-ended"), Tone::Ended, words};
    case ObjectionState::None: break;
    }
    return {QStringLiteral("state-none"), Tone::Quiet, words};
}

QPixmap markPixmap(const StateMark &mark, int size, qreal ratio)
{
    const QString key = QStringLiteral("mark/%1/%2/%3/%4/%5")
                            .arg(mark.picture)
                            .arg(static_cast<int>(mark.tone))
                            .arg(static_cast<int>(currentScheme()))
                            .arg(size)
                            .arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = themedIcon(mark.picture, mark.tone).pixmap(QSize(size, size), ratio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

qreal drawMark(QPainter *painter, const QRectF &rect, const StateMark &mark, const QFont &font, MarkSide side)
{
    if (mark.words.isEmpty())
        return 0;
    const QFontMetricsF metrics(font, painter->device());
    const int size = static_cast<int>(metrics.height());
    const qreal available = rect.width() - size - grid::tight;
    QString words = mark.words;
    qreal wordsWidth = metrics.horizontalAdvance(words);
    if (wordsWidth > available) {
        words = metrics.elidedText(words, Qt::ElideRight, available);
        wordsWidth = std::min(metrics.horizontalAdvance(words), available);
    }
    const qreal width = size + grid::tight + wordsWidth;
    const qreal left = side == MarkSide::Left ? rect.left() : rect.right() - width;
    const qreal top = rect.top() + (rect.height() - size) / 2;
    painter->drawPixmap(QPointF(left, top), markPixmap(mark, size, painter->device()->devicePixelRatioF()));
    painter->setPen(toneColours(mark.tone).text);
    painter->drawText(QPointF(left + size + grid::tight, top + metrics.ascent()), words);
    return width;
}

}
