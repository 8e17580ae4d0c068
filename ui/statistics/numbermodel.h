// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace optoutdesk {

// A small table of numbers in words ready to show. The first column says what, the others are numbers.
struct NumberRows
{
    struct Row
    {
        QStringList cells = {};
        bool isTotal = false;
    };

    QStringList columns = {};
    QList<Row> rows = {};
};

// Each row speaks as one sentence: "Privacy: People 12".
class NumberModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(NumberRows rows);
    const NumberRows &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString sentence(const NumberRows::Row &row) const;

    NumberRows m_rows;
};

}
