// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace optoutdesk {

// Draws the cells of a SentenceTable: a first line, quieter lines under it, and a mark.
class SentenceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // As wide as everything needs, with the quieter lines side by side or one below the other.
    static int width(const QModelIndex &index, const QFont &font, bool sideBySide);
    static int height(const QModelIndex &index, const QFont &font, int width);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
