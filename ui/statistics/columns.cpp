// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/columns.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace optoutdesk {

Columns::Columns(int gap, QWidget *parent) : QWidget(parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gap);
}

void Columns::add(QWidget *column, int share, Qt::Alignment alignment)
{
    m_row->addWidget(column, share, alignment);
}

bool Columns::isStacked() const
{
    return m_row->direction() == QBoxLayout::TopToBottom;
}

// The layout would insist on all columns side by side and never get the chance to stack them.
QSize Columns::minimumSizeHint() const
{
    int widest = 0;
    for (int i = 0; i < m_row->count(); ++i)
        widest = std::max(widest, m_row->itemAt(i)->minimumSize().width());
    return {widest, m_row->minimumSize().height()};
}

void Columns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool Columns::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void Columns::arrange()
{
    int needed = m_row->spacing() * (m_row->count() - 1);
    for (int i = 0; i < m_row->count(); ++i)
        needed += m_row->itemAt(i)->minimumSize().width();
    const auto wanted = needed <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (wanted != m_row->direction()) {
        m_row->setDirection(wanted);
        updateGeometry();
    }
}

}
