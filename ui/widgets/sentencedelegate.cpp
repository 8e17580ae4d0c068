// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sentencedelegate.h"

#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"
#include "ui/widgets/sentencetable.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace optoutdesk {

namespace {

constexpr int aside = grid::gap; // left and right of a cell's text, as the header has it
const QString between = QStringLiteral("  ·  ");

QFont firstFont(const QModelIndex &index, QFont font)
{
    if (index.column() == 0)
        font.setWeight(QFont::DemiBold);
    return font;
}

QStringList quieterLines(const QModelIndex &index, const QFont &font, int width)
{
    const QStringList lines = index.data(LinesRole).toStringList();
    const QString joined = lines.join(between);
    return QFontMetricsF(font).horizontalAdvance(joined) <= width - 2 * aside && !lines.isEmpty() ? QStringList{joined}
                                                                                                  : lines;
}

}

int SentenceDelegate::width(const QModelIndex &index, const QFont &font, bool sideBySide)
{
    const QFontMetricsF metrics(font);
    qreal widest = QFontMetricsF(firstFont(index, font)).horizontalAdvance(index.data().toString());
    const QStringList lines = index.data(LinesRole).toStringList();
    for (const QString &line : sideBySide ? QStringList{lines.join(between)} : lines)
        widest = std::max(widest, metrics.horizontalAdvance(line));
    const auto mark = index.data(MarkRole).value<StateMark>();
    if (!mark.words.isEmpty())
        widest = std::max(widest, metrics.height() + grid::tight + metrics.horizontalAdvance(mark.words));
    return static_cast<int>(std::ceil(widest)) + 2 * aside + 1;
}

int SentenceDelegate::height(const QModelIndex &index, const QFont &font, int width)
{
    const bool marked = !index.data(MarkRole).value<StateMark>().words.isEmpty();
    const auto lines = 1 + quieterLines(index, font, width).size() + (marked ? 1 : 0);
    return static_cast<int>(std::ceil(static_cast<qreal>(lines) * QFontMetricsF(font).height())) + 2 * grid::gap;
}

QSize SentenceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int wide = width(index, option.font, true);
    return {wide, height(index, option.font, wide)};
}

void SentenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    const QFontMetricsF metrics(cell.font);
    const QRectF room = QRectF(cell.rect).adjusted(aside, grid::gap, -aside, -grid::gap);
    const Qt::Alignment side =
        QStyle::visualAlignment(cell.direction, (cell.displayAlignment & Qt::AlignRight) ? Qt::AlignRight | Qt::AlignTop
                                                                                         : Qt::AlignLeft | Qt::AlignTop);
    const bool atRight = side & Qt::AlignRight;
    qreal top = room.top();
    const auto draw = [&](const QString &text, const QFont &font, const QColor &colour) {
        painter->setFont(font);
        painter->setPen(colour);
        const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width());
        painter->drawText(QRectF(room.left(), top, room.width(), metrics.height()),
                          static_cast<int>(side) | Qt::TextSingleLine, shown);
        top += metrics.height();
    };
    painter->save();
    const bool chosen = cell.state & QStyle::State_Selected;
    const QColor chosenText = toneColours(Tone::Selection).text;
    draw(index.data().toString(), firstFont(index, cell.font), chosen ? chosenText : cell.palette.color(QPalette::Text));
    for (const QString &line : quieterLines(index, cell.font, cell.rect.width()))
        draw(line, cell.font, chosen ? chosenText : toneColours(Tone::Quiet).text);
    painter->setFont(cell.font);
    if (const auto mark = index.data(MarkRole).value<StateMark>(); !mark.words.isEmpty())
        drawMark(painter, QRectF(room.left(), top, room.width(), metrics.height()), mark, cell.font,
                 atRight ? MarkSide::Right : MarkSide::Left);
    painter->restore();
}

}
