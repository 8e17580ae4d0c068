// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statemark.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/shapedwords.h"

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
    const auto number = [](qreal value) { return QString::number(value); };
    const QString key = QStringLiteral("mark/") % mark.picture % u'/' % number(static_cast<int>(mark.tone)) % u'/'
                        % number(static_cast<int>(currentScheme())) % u'/' % number(size) % u'/' % number(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = themedIcon(mark.picture, mark.tone).pixmap(QSize(size, size), ratio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

qreal drawMark(QPainter *painter, const QRectF &rect, const StateMark &mark, ShapedWords &words, MarkSide side)
{
    if (mark.words.isEmpty())
        return 0;
    const QFontMetricsF &metrics = words.metrics();
    const int size = static_cast<int>(metrics.height());
    const qreal available = rect.width() - size - grid::tight;
    QString shown = mark.words;
    qreal shownWidth = words.width(shown);
    if (shownWidth > available) {
        shown = words.shortened(shown, false, available);
        shownWidth = std::min(words.width(shown), available);
    }
    const qreal width = size + grid::tight + shownWidth;
    const qreal left = side == MarkSide::Left ? rect.left() : rect.right() - width;
    const qreal top = rect.top() + (rect.height() - size) / 2;
    painter->drawPixmap(QPointF(left, top), markPixmap(mark, size, painter->device()->devicePixelRatioF()));
    painter->setPen(toneColours(mark.tone).text);
    words.draw(painter, QPointF(left + size + grid::tight, top + metrics.ascent()), shown);
    return width;
}

qreal drawMark(QPainter *painter, const QRectF &rect, const StateMark &mark, const QFont &font, MarkSide side)
{
    ShapedWords words;
    words.use(font, painter->device());
    return drawMark(painter, rect, mark, words, side);
}

}
