// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/footrow.h"

#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"

#include <QBoxLayout>
#include <QEvent>

namespace optoutdesk {

namespace {

// Narrower than this many heights of a line, and a name beside the buttons would break into too many lines.
constexpr int narrow = 28;

}

FootRow::FootRow(const QList<QWidget *> &buttons, QWidget *words, QWidget *parent)
    : QWidget(parent),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    for (QWidget *button : buttons)
        m_buttons->addWidget(button);
    m_buttons->addStretch(0);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addLayout(m_buttons);
    m_row->addWidget(words, 1);
    arrange();
}

bool FootRow::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        arrange();
    return QWidget::event(event);
}

void FootRow::arrange()
{
    const bool beside = width() >= narrow * lineHeight();
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    m_row->setSpacing(beside ? grid::block : grid::gap);
    int needed = 0;
    for (int i = 0; i < m_buttons->count(); ++i)
        needed += m_buttons->itemAt(i)->sizeHint().width() + grid::gap;
    m_buttons->setDirection(needed <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_buttons->setSpacing(grid::gap);
}

}
