// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/numbercard.h"

#include "ui/statistics/surface.h"
#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"
#include "ui/theme/textrole.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace optoutdesk {

NumberCard::NumberCard(const QString &caption, QWidget *parent) : QLabel(parent), m_caption(caption)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setNumber(QStringLiteral("…"));
}

void NumberCard::setNumber(const QString &number)
{
    m_number = number;
    setText(tr("%1: %2").arg(m_caption, m_number));
    updateGeometry();
    update();
}

QSize NumberCard::sizeHint() const
{
    const QFontMetrics caption(fontFor(TextRole::Body));
    const QFontMetrics number(fontFor(TextRole::Number));
    const int words = std::max(caption.horizontalAdvance(m_caption), number.horizontalAdvance(m_number));
    return {words + 2 * grid::section, caption.height() + number.height() + 2 * grid::block};
}

void NumberCard::paintEvent(QPaintEvent *)
{
    paintSurface(this);
    QPainter painter(this);
    const QRect words = rect().adjusted(grid::section, grid::block, -grid::section, -grid::block);
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(toneColours(Tone::Quiet).text);
    painter.drawText(words, static_cast<int>(start | Qt::AlignTop), m_caption);
    painter.setFont(fontFor(TextRole::Number));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(words, static_cast<int>(start | Qt::AlignBottom), m_number);
}

}
