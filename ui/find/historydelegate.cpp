// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/historydelegate.h"

#include "ui/find/historymodel.h"
#include "ui/theme/grid.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

namespace optoutdesk {

namespace {

constexpr int tall = 100'000; // as high as the text wants to be

struct Line
{
    QString text;
    QFont font;
    QColor colour;
    QString picture = {};
    Tone tone = Tone::Quiet;
};

}

HistoryDelegate::HistoryDelegate(const HistoryModel &model, QObject *parent) : QAbstractItemDelegate(parent), m_model(model)
{}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {8 * option.fontMetrics.height(), layOut(nullptr, option, QRect(0, 0, width, tall), index)};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    layOut(painter, option, option.rect, index);
}

int HistoryDelegate::layOut(QPainter *painter, const QStyleOptionViewItem &option, QRect rect,
                            const QModelIndex &index) const
{
    const HistoryWords words = m_model.wordsAt(index);
    const bool struck = !words.voided.isEmpty();
    const QColor strong = option.palette.color(QPalette::Text);
    const QColor quiet = option.state & QStyle::State_Selected ? strong : toneColours(Tone::Quiet).text;
    QFont title = option.font;
    title.setWeight(QFont::DemiBold);
    title.setStrikeOut(struck);
    QFont body = option.font;
    body.setStrikeOut(struck);

    QList<Line> lines{
        {words.title.words, title, struck ? quiet : strong, words.title.picture, struck ? Tone::Quiet : words.title.tone}};
    if (struck)
        lines.append({words.voided, option.font, toneColours(Tone::Refused).text, QStringLiteral("refused"), Tone::Refused});
    for (const QString &text : words.lines)
        lines.append({text, body, quiet});

    const bool reversed = option.direction == Qt::RightToLeft;
    const int shape = option.fontMetrics.height();
    const int indent = shape + grid::gap;
    const int top = rect.top();
    rect.adjust(grid::block, grid::gap + grid::tight, -grid::block, 0);
    const int flags = (reversed ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap;
    for (const Line &line : lines) {
        const QRect place = reversed ? rect.adjusted(0, 0, -indent, 0) : rect.adjusted(indent, 0, 0, 0);
        const QRect text =
            QFontMetrics(line.font).boundingRect(QRect(place.topLeft(), QSize(place.width(), tall)), flags, line.text);
        if (painter) {
            if (!line.picture.isEmpty())
                painter->drawPixmap(
                    reversed ? rect.right() + 1 - shape : rect.left(), rect.top(),
                    markPixmap({line.picture, line.tone, {}}, shape, painter->device()->devicePixelRatioF()));
            painter->setFont(line.font);
            painter->setPen(line.colour);
            painter->drawText(QRect(place.topLeft(), QSize(place.width(), text.height())), flags, line.text);
        }
        rect.setTop(rect.top() + text.height() + grid::tight / 2);
    }
    return rect.top() - top + grid::gap + grid::tight;
}

}
