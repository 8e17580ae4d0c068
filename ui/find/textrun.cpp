// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/textrun.h"

#include "ui/theme/grid.h"
#include "ui/widgets/shapedwords.h"

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

// At the reading edge of the rectangle, as far as there is room.
QRectF placeFor(qreal width, const QRectF &rect, Qt::LayoutDirection direction)
{
    const qreal used = std::min(width, rect.width());
    return {direction == Qt::RightToLeft ? rect.right() - used : rect.left(), rect.top(), used, rect.height()};
}

qreal drawLaidOut(QPainter *painter, const QRectF &rect, const TextRun &run, ShapedWords &words,
                  Qt::LayoutDirection direction)
{
    QTextLayout layout(run.text, words.font(), painter->device());
    layout.setCacheEnabled(true); // otherwise drawing would shape the text a second time
    setOnOneLine(layout, run, rect.width());
    // Most texts have room enough; finding that out by the way of shortening would take as long as all of the drawing.
    if (layout.lineAt(0).naturalTextWidth() > rect.width()) {
        layout.setText(words.shortened(run.text, !run.bold.isEmpty(), rect.width()));
        setOnOneLine(layout, run, rect.width());
    }
    const QTextLine line = layout.lineAt(0);
    const QRectF place = placeFor(line.naturalTextWidth(), rect, direction);
    layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
    return place.width();
}

SetWords setInWords(const QString &text, const QList<TextRange> &bold, ShapedWords &words)
{
    SetWords line;
    const QStringView all(text);
    qsizetype at = 0;
    for (const TextRange &range : bold) {
        const qsizetype start = std::min(range.start, all.size());
        const qsizetype end = std::min(range.start + range.length, all.size());
        words.set(line, all.sliced(at, start - at), false);
        words.set(line, all.sliced(start, end - start), true);
        at = end;
    }
    words.set(line, all.sliced(at), false);
    return line;
}

qreal gather(GlyphBatch &glyphs, const QRectF &rect, const TextRun &run, ShapedWords &words, Qt::LayoutDirection direction)
{
    SetWords line = setInWords(run.text, run.bold, words);
    if (line.width > rect.width())
        line = setInWords(words.shortened(run.text, !run.bold.isEmpty(), rect.width()), run.bold, words);
    const QRectF place = placeFor(line.width, rect, direction);
    glyphs.add(line, {place.left(), words.baselineIn(place)});
    return place.width();
}

}

qreal drawRuns(QPainter *painter, const QRectF &rect, const QList<TextRun> &runs, ShapedWords &words,
               Qt::LayoutDirection direction)
{
    GlyphBatch glyphs;
    QRectF left = rect;
    qreal width = 0;
    for (const TextRun &run : runs) {
        if (run.text.isEmpty() || left.width() <= 0)
            continue;
        const qreal used = ShapedWords::isPlain(run.text) ? gather(glyphs, left, run, words, direction)
                                                          : drawLaidOut(painter, left, run, words, direction);
        width = rect.width() - left.width() + used;
        if (direction == Qt::RightToLeft)
            left.setRight(left.right() - used - grid::block);
        else
            left.setLeft(left.left() + used + grid::block);
    }
    glyphs.draw(painter);
    return width;
}

}
