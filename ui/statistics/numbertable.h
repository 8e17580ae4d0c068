// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/statistics/numbermodel.h"

#include <QTableView>

namespace optoutdesk {

// A short table of numbers, shown whole; a long one scrolls within the height of a short one.
class NumberTable : public QTableView
{
    Q_OBJECT

public:
    explicit NumberTable(const QString &accessibleName, QWidget *parent = nullptr);

    void setRows(const NumberRows &rows);
    const NumberRows &rows() const { return m_model->rows(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitRows();

    NumberModel *m_model;
};

}
