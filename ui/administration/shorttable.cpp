// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/shorttable.h"

#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"
#include "ui/widgets/rowtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace optoutdesk {

// Columns stand apart where there is room, and a cell's text under its header's; the chosen row and the table's own frame
// say where the keys go, so that no cell needs a ring.
class ShortTable::RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    int gap = grid::section;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(gap + grid::tight, 0);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        const bool mirrored = option->direction == Qt::RightToLeft;
        option->rect.adjust(mirrored ? 0 : grid::tight, 0, mirrored ? -grid::tight : 0, 0);
    }
};

ShortTable::ShortTable(const QString &accessibleName, int mostRows, QWidget *parent)
    : QTableView(parent), m_mostRows(mostRows), m_delegate(new RoomyDelegate(this))
{
    setAccessibleName(accessibleName);
    showAsRows(*this);
    setItemDelegate(m_delegate);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    fit();
}

void ShortTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, changed, this, &QWidget::updateGeometry);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns();
        updateGeometry();
    });
    fit();
}

QSize ShortTable::sizeHint() const
{
    const int rows = model() ? std::clamp(model()->rowCount(), 1, m_mostRows) : 1;
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {20 * lineHeight(), horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + bar
                                   + 2 * frameWidth()};
}

void ShortTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ShortTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    updateGeometry();
}

// At a large text size the gaps go first; only then a scroll bar comes.
void ShortTable::fitColumns()
{
    if (!model())
        return;
    int needed = 0;
    for (const int gap : {grid::section, grid::unit, 0}) {
        m_delegate->gap = gap;
        needed = 0;
        for (int column = 0; column < model()->columnCount(); ++column)
            needed += std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        if (needed <= viewport()->width())
            break;
    }
    // The last section stretches only when it is told so after the widths are set.
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->resizeSections(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(needed <= viewport()->width());
}

void ShortTable::wheelEvent(QWheelEvent *event)
{
    // Without rows of its own to scroll, the wheel belongs to the page.
    if (verticalScrollBar()->maximum() > 0)
        QTableView::wheelEvent(event);
    else
        event->ignore();
}

void ShortTable::fit()
{
    verticalHeader()->setDefaultSectionSize(lineHeight() + 2 * grid::unit);
    fitColumns();
    updateGeometry();
}

}
