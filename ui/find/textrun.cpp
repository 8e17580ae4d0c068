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

void setOnOneLine(QTextLayout &layout, const TextRun &run, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);
    layout.setFormats(formatsOf(run, layout.text().size()));
    layout.beginLayout();
    layout.createLine().setLineWidth(width);
    layout.endLayout();
}

}

qreal drawRun(QPainter *painter, const QRectF &rect, const TextRun &run, const QFont &font, Qt::LayoutDirection direction)
{
    if (run.text.isEmpty() || rect.width() <= 0)
        return 0;
    QTextLayout layout(run.text, font, painter->device());
    layout.setCacheEnabled(true); // otherwise drawing would shape the text a second time
    setOnOneLine(layout, run, rect.width());
    // Most texts have room enough; finding that out by the way of shortening would take as long as all of the drawing.
    if (layout.lineAt(0).naturalTextWidth() > rect.width()) {
        layout.setText(shortened(run, font, rect.width()));
        setOnOneLine(layout, run, rect.width());
    }
    const QTextLine line = layout.lineAt(0);
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
