// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/masthead.h"

#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QSvgRenderer>

namespace optoutdesk {

Masthead::Masthead(QWidget *parent) : QWidget(parent), m_sign(new QLabel)
{
    m_sign->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, grid::gap);
    row->setSpacing(grid::gap + grid::tight);
    row->addWidget(m_sign);
    auto *name = new TextLabel(QGuiApplication::applicationDisplayName(), Tone::Quiet);
    name->setWordWrap(false);
    row->addWidget(name);
    row->addStretch();
    showSign();
}

void Masthead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showSign();
}

void Masthead::showSign()
{
    // Not by a QIcon, which looks for the plugin that draws such files: at the start that cost as much as a page.
    const int size = 2 * lineHeight();
    QPixmap sign(QSize(size, size) * devicePixelRatioF());
    sign.setDevicePixelRatio(devicePixelRatioF());
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    QSvgRenderer(QStringLiteral(":/icons/optout-desk.svg")).render(&painter, QRectF(0, 0, size, size));
    painter.end();
    m_sign->setPixmap(sign);
}

}
