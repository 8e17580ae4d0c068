// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups.h"

#include <QAbstractTableModel>

namespace optoutdesk {

// The backups of a register, newest first, one a row; the first cell speaks the whole row.
class BackupsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Made, Size, Place, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const QList<BackupFound> &backups);
    const BackupFound *backup(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<BackupFound> m_backups;
};

}
