// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sentencetable.h"

#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/sentencedelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr int rowsMeasured = 30;

}

SentenceTable::SentenceTable(const QString &accessibleName, QWidget *parent) : QTableView(parent)
{
    setAccessibleName(accessibleName);
    showAsRows(*this);
    setItemDelegate(new SentenceDelegate(this));
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalScrollBar()->setSingleStep(10 * grid::unit);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
}

void SentenceTable::setModel(QAbstractItemModel *rows)
{
    QTableView::setModel(rows);
    connect(rows, &QAbstractItemModel::modelReset, this, [this] {
        arrange();
        describe();
    });
    arrange();
    describe();
}

void SentenceTable::setEmptyText(const QString &text)
{
    m_emptyText = text;
    describe();
    viewport()->update();
}

void SentenceTable::describe()
{
    setAccessibleDescription(model() && model()->rowCount() > 0 ? QString() : m_emptyText);
}

void SentenceTable::chooseRow(int row)
{
    if (model() && row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
}

void SentenceTable::arrange()
{
    if (!model() || m_arranging)
        return;
    const QScopedValueRollback guard(m_arranging, true);
    const int columns = model()->columnCount();
    const int rows = std::min(model()->rowCount(), rowsMeasured);
    QList<int> widths;
    for (int column = 0; column < columns; ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row)
            width = std::max(width, SentenceDelegate::width(model()->index(row, column), font(), false));
        widths.append(width);
    }
    // What room is left goes to the first column, then to all in equal parts once that has enough.
    int left = viewport()->width();
    for (const int width : std::as_const(widths))
        left -= width;
    if (left > 0 && columns > 0) {
        int wanted = widths.first();
        for (int row = 0; row < rows; ++row)
            wanted = std::max(wanted, SentenceDelegate::width(model()->index(row, 0), font(), true));
        const int given = std::min(left, wanted - widths.first());
        widths.first() += given;
        left -= given;
        for (int column = 0; column < columns; ++column)
            widths[column] += left / columns + (column == 0 ? left % columns : 0);
    }
    int height = fontMetrics().height() + 2 * grid::gap;
    for (int column = 0; column < columns; ++column) {
        setColumnWidth(column, widths[column]);
        for (int row = 0; row < rows; ++row)
            height = std::max(height, SentenceDelegate::height(model()->index(row, column), font(), widths[column]));
    }
    verticalHeader()->setDefaultSectionSize(height);
    const int header = horizontalHeader()->sizeHint().height();
    setMinimumHeight(header + 2 * height + 2 * frameWidth());
}

void SentenceTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (row >= 0 && plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT opened(row);
    else if (row >= 0 && plain && event->key() == Qt::Key_Space)
        Q_EMIT acted(row);
    else if (row >= 0 && event->matches(QKeySequence::Copy))
        Q_EMIT copied(row);
    else if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        // Large text may not fit: the arrows move the sight, not the cursor.
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Left ? QAbstractSlider::SliderSingleStepSub
                                                                          : QAbstractSlider::SliderSingleStepAdd);
    else
        QTableView::keyPressEvent(event);
}

QModelIndex SentenceTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // The first column holds the row's sentence, so the cursor stays there.
    const QModelIndex next = QTableView::moveCursor(action, modifiers);
    return next.isValid() ? next.siblingAtColumn(0) : next;
}

void SentenceTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT rowChosen(current.row());
}

void SentenceTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_emptyText.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setPen(toneColours(Tone::Quiet).text);
    painter.drawText(viewport()->rect().adjusted(grid::block, grid::gap, -grid::block, -grid::gap),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void SentenceTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrange();
}

void SentenceTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

}
