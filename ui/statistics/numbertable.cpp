// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/numbertable.h"

#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"
#include "ui/widgets/rowtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr int mostRows = 12; // all ages with their sum
constexpr int rowsOfLong = 8;

// In a row that reads from right to left, "25-Nov-2026" and "90+" keep their own order.
class IsolatingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = QChar(0x2068) % option->text % QChar(0x2069);
    }
};

}

NumberTable::NumberTable(const QString &accessibleName, QWidget *parent) : QTableView(parent), m_model(new NumberModel(this))
{
    setAccessibleName(accessibleName);
    showAsRows(*this);
    setModel(m_model);
    setItemDelegate(new IsolatingDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(0);
    fitRows();
}

void NumberTable::setRows(const NumberRows &rows)
{
    m_model->setRows(rows);
    for (int column = 0; column < m_model->columnCount(); ++column)
        horizontalHeader()->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    updateGeometry();
}

QSize NumberTable::sizeHint() const
{
    int width = verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < m_model->columnCount(); ++column)
        width += std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    const int shown = m_model->rowCount() > mostRows ? rowsOfLong : m_model->rowCount();
    return {width, horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize()};
}

void NumberTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
        updateGeometry();
    }
}

void NumberTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(QFontMetrics(font()).height() + grid::block);
}

}
