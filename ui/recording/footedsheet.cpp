// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/footedsheet.h"

#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

// So many lines of the column have to be seen above the foot.
constexpr int linesAboveFoot = 10;

}

FootedSheet::FootedSheet(QWidget *parent)
    : QWidget(parent),
      m_scroll(new QScrollArea),
      m_sheet(new QWidget),
      m_column(new QVBoxLayout),
      m_footWidget(new QWidget),
      m_foot(new QVBoxLayout(m_footWidget))
{
    auto *inside = new QVBoxLayout(m_sheet);
    // Room for the focus ring at the edges.
    inside->setContentsMargins(grid::tight, grid::tight, grid::tight, grid::tight);
    inside->setSpacing(grid::section);
    inside->addLayout(m_column);
    inside->addStretch(1);
    m_column->setSpacing(grid::section);
    m_scroll->setWidget(m_sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_sheet->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);

    m_foot->setContentsMargins(grid::tight, 0, grid::tight, grid::tight);
    m_foot->setSpacing(grid::gap);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->setSpacing(grid::gap);
    outside->addWidget(m_scroll, 1);
    outside->addWidget(m_footWidget);
}

void FootedSheet::bringIntoView(QWidget *part)
{
    m_sheet->layout()->activate();
    if (m_sheet->isAncestorOf(part))
        m_scroll->ensureWidgetVisible(part, 0, 2 * lineHeight());
}

void FootedSheet::scrollToTop()
{
    m_scroll->ensureVisible(0, 0);
}

bool FootedSheet::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        placeFoot();
    return QWidget::event(event);
}

void FootedSheet::placeFoot()
{
    const int footHeight = m_foot->hasHeightForWidth() ? m_foot->heightForWidth(width()) : m_foot->sizeHint().height();
    const bool inSight = height() >= footHeight + linesAboveFoot * lineHeight();
    if (inSight == m_inSight)
        return;
    m_inSight = inSight;
    // Moving it takes the cursor out of it.
    QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = focused && m_footWidget->isAncestorOf(focused);
    if (inSight)
        layout()->addWidget(m_footWidget);
    else
        static_cast<QVBoxLayout *>(m_sheet->layout())->insertWidget(1, m_footWidget);
    m_foot->setContentsMargins(inSight ? grid::tight : 0, 0, inSight ? grid::tight : 0, inSight ? grid::tight : 0);
    m_footWidget->show();
    if (hadFocus)
        focused->setFocus(Qt::OtherFocusReason);
}

}
