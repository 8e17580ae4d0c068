// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldgrid.h"

#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"

#include <QEvent>
#include <QGridLayout>

namespace optoutdesk {

namespace {

// A field shorter than this many lines of text are high is too narrow for an address or a long word.
constexpr int narrowestField = 14;

}

FieldGrid::FieldGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid::section);
    m_grid->setVerticalSpacing(grid::block);
}

void FieldGrid::add(QWidget *field)
{
    put({field, false});
}

void FieldGrid::addWide(QWidget *field)
{
    put({field, true});
}

void FieldGrid::put(const Cell &cell)
{
    // Also while it is hidden: shown later without a parent, it would be a window.
    cell.field->setParent(this);
    m_cells.append(cell);
    arrange();
}

void FieldGrid::arrange()
{
    int row = 0;
    int column = 0;
    for (const Cell &cell : std::as_const(m_cells)) {
        if (cell.field->isHidden() && cell.field->testAttribute(Qt::WA_WState_ExplicitShowHide))
            continue;
        if (column > 0 && (cell.wide || column >= m_columns)) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(cell.field, row, column, 1, cell.wide ? m_columns : 1, Qt::AlignTop);
        column += cell.wide ? m_columns : 1;
    }
    for (int i = 0; i < 2; ++i)
        m_grid->setColumnStretch(i, i < m_columns ? 1 : 0);
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void FieldGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void FieldGrid::fitColumns()
{
    const int columns = width() >= 2 * narrowestField * lineHeight() + grid::section ? 2 : 1;
    if (columns != m_columns) {
        m_columns = columns;
        arrange();
    }
}

}
