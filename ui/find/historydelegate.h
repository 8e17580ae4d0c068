// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemDelegate>

namespace optoutdesk {

class HistoryModel;

// Draws an event of the history: its title with a shape, its lines wrapped below; struck through when it was recorded in
// error, with what took it back inside it.
class HistoryDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit HistoryDelegate(const HistoryModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    // Lays the event out below the top of the rectangle, and draws it when there is a painter; returns the height.
    int layOut(QPainter *painter, const QStyleOptionViewItem &option, QRect rect, const QModelIndex &index) const;

    const HistoryModel &m_model;
};

}
