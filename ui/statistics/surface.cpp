// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/surface.h"

#include "ui/theme/grid.h"

#include <QPainter>

namespace optoutdesk {

void paintSurface(QWidget *widget)
{
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(widget->palette().brush(QPalette::Base));
    painter.setPen(QPen(widget->palette().color(QPalette::Midlight), 1));
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::radius, grid::radius);
}

void Surface::paintEvent(QPaintEvent *)
{
    paintSurface(this);
}

}
