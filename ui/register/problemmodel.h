// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importedrow.h"

#include <QAbstractTableModel>

namespace optoutdesk {

// What could not be taken as it stands: row, column, the text as it stood, what is wrong. A row speaks as one sentence.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Row, Caption, Text, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(const QList<RowProblem> &problems);
    QString sentence(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<RowProblem> m_problems;
};

}
