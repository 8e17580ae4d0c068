// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/footrow.h"

#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"
#include "ui/widgets/flowlayout.h"

#include <QBoxLayout>
#include <QEvent>

namespace optoutdesk {

namespace {

// Narrower than this many heights of a line, and a name beside the buttons would break into too many lines.
constexpr int narrow = 30;

}

FootRow::FootRow(const QList<QWidget *> &buttons, QWidget *words, QWidget *parent)
    : QWidget(parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    auto *group = new QWidget;
    auto *flow = new FlowLayout(grid::gap, grid::gap, group);
    for (QWidget *button : buttons)
        flow->addWidget(button);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(grid::block);
    m_row->addWidget(group);
    m_row->addWidget(words, 1);
}

bool FootRow::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange) {
        const bool beside = width() >= narrow * lineHeight();
        m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
        m_row->setSpacing(beside ? grid::block : grid::gap);
    }
    return QWidget::event(event);
}

}
