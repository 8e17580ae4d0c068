// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/textrun.h"

#include "ui/theme/grid.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace optoutdesk {

namespace {

QList<QTextLayout::FormatRange> formatsOf(const TextRun &run, qsizetype shownLetters)
{
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : run.bold) {
        const qsizetype length = std::min(range.length, shownLetters - range.start);
        if (length > 0)
            formats.append({static_cast<int>(range.start), static_cast<int>(length), bold});
    }
    return formats;
}

QString shortened(const TextRun &run, QFont font, qreal width)
{
    font.setBold(!run.bold.isEmpty());
    return QFontMetricsF(font).elidedText(run.text, Qt::ElideRight, width);
}

}

qreal drawRun(QPainter *painter, const QRectF &rect, const TextRun &run, const QFont &font, Qt::LayoutDirection direction)
{
    if (run.text.isEmpty() || rect.width() <= 0)
        return 0;
    const QString shown = shortened(run, font, rect.width());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    QTextLayout layout(shown, font, painter->device());
    layout.setTextOption(option);
    layout.setFormats(formatsOf(run, shown.size()));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    const qreal width = std::min(line.naturalTextWidth(), rect.width());
    const qreal left = direction == Qt::RightToLeft ? rect.right() - width : rect.left();
    layout.draw(painter, QPointF(left, rect.top() + (rect.height() - line.height()) / 2));
    return width;
}

void drawRuns(QPainter *painter, const QRectF &rect, const QList<TextRun> &runs, const QFont &font,
              Qt::LayoutDirection direction)
{
    QRectF left = rect;
    for (const TextRun &run : runs) {
        const qreal used = drawRun(painter, left, run, font, direction) + (run.text.isEmpty() ? 0 : grid::block);
        if (direction == Qt::RightToLeft)
            left.setRight(left.right() - used);
        else
            left.setLeft(left.left() + used);
    }
}

}
