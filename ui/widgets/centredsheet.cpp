// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/centredsheet.h"

#include "ui/theme/grid.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>

namespace optoutdesk {

CentredSheet::CentredSheet(int ems, From from, QWidget *parent)
    : QScrollArea(parent), m_ems(ems), m_sheet(new QWidget), m_column(new QVBoxLayout(m_sheet))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid::block);
    auto *ground = new QWidget;
    auto *across = new QHBoxLayout(ground);
    across->setContentsMargins(grid::section, grid::section, grid::section, grid::section);
    across->addStretch(1);
    auto *down = new QVBoxLayout;
    if (from == From::Middle)
        down->addStretch(2);
    down->addWidget(m_sheet);
    down->addStretch(3);
    across->addLayout(down, 1000);
    across->addStretch(1);
    setWidget(ground);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    ground->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    fitColumn();
    // Tab brings the cursor into view by itself; a form that opens, a complaint or a screen reader does not. What the mouse
    // presses is in view and must not move away under it.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget()->isAncestorOf(now) && QGuiApplication::mouseButtons() == Qt::NoButton)
            ensureWidgetVisible(now, grid::section, grid::section);
    });
}

bool CentredSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        fitColumn();
    return QScrollArea::event(event);
}

void CentredSheet::fitColumn()
{
    m_sheet->setMaximumWidth(m_ems * QFontMetrics(QGuiApplication::font()).averageCharWidth());
}

}
