// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace optoutdesk {

// A table of a few rows inside a page that scrolls: as high as its rows, up to a number of them. Tab leaves it.
class ShortTable : public QTableView
{
    Q_OBJECT

public:
    explicit ShortTable(const QString &accessibleName, int mostRows, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();

    int m_mostRows;
};

}
