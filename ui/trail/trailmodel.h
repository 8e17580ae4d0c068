// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trailreports.h"

#include <QAbstractTableModel>

namespace optoutdesk {

// Entries of the audit trail, newest first, one a row; the first cell speaks the whole row.
class TrailModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, About, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<TrailRow> rows);
    // Earlier ones, below those that are shown.
    void append(const std::vector<TrailRow> &rows);
    const TrailRow *entry(int row) const;
    const std::vector<TrailRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TrailRow> m_rows;
};

}
