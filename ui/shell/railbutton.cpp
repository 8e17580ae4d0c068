// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railbutton.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palettes.h"

#include <QPainter>
#include <QStyleOption>

namespace optoutdesk {

RailButton::RailButton(const QString &text, const QString &icon, QWidget *parent) : QPushButton(text, parent), m_icon(icon)
{
    QString name = text;
    setAccessibleName(name.remove(u'&'));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void RailButton::setCurrent(bool current)
{
    m_current = current;
    setAccessibleDescription(current ? tr("This page is shown.") : QString());
    update();
}

void RailButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    const int line = fontMetrics().height();
    const int picture = line + 2 * grid::block;
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width() + grid::gap + grid::tight;
    return {picture + (m_compact ? 0 : words), line + 2 * grid::unit + grid::tight};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const ToneColours chosen = toneColours(Tone::Selection);
    if (m_current || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(chosen.band);
        painter.setOpacity(m_current ? 1 : 0.5);
        painter.drawRoundedRect(rect(), grid::radius, grid::radius);
        painter.setOpacity(1);
    }
    if (m_current) {
        const QRect bar(mirrored ? width() - grid::tight : 0, grid::unit, grid::tight, height() - 2 * grid::unit);
        painter.setBrush(palette().brush(QPalette::Highlight));
        painter.drawRoundedRect(bar, 2, 2);
    }
    const int line = fontMetrics().height();
    const QRect picture(grid::block, (height() - line) / 2, line, line);
    const QIcon icon = m_current ? themedIcon(m_icon, Tone::Accent) : themedIcon(m_icon);
    icon.paint(&painter, QStyle::visualRect(layoutDirection(), rect(), picture));
    if (!m_compact) {
        const QRect words(picture.right() + 1 + grid::gap, 0, width() - picture.right() - grid::gap, height());
        painter.setPen(m_current ? chosen.text : palette().color(QPalette::ButtonText));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter
                             | Qt::TextShowMnemonic,
                         text());
    }
    if (hasFocus()) {
        QStyleOption ring;
        ring.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

}
