// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedtext.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace optoutdesk {

namespace {

QTextOption optionFor(const QString &text, Qt::LayoutDirection window)
{
    QTextOption option(window == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    return option;
}

QSizeF layOut(QTextLayout &layout, qreal width)
{
    QSizeF size;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition(QPointF(0, size.height()));
        size = QSizeF(std::max(size.width(), line.naturalTextWidth()), size.height() + std::ceil(line.height()));
    }
    layout.endLayout();
    return size;
}

QString inLines(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

}

QSizeF wrappedSize(const QString &text, const QFont &font, qreal width)
{
    QTextLayout layout(inLines(text), font);
    layout.setTextOption(optionFor(text, Qt::LeftToRight));
    return layOut(layout, width);
}

void drawWrapped(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, Qt::LayoutDirection window)
{
    QTextLayout layout(inLines(text), font, painter->device());
    layout.setTextOption(optionFor(text, window));
    layOut(layout, rect.width());
    layout.draw(painter, rect.topLeft());
}

}
