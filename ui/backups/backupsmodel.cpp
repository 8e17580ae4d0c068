// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupsmodel.h"

#include "ui/backups/backuptexts.h"

namespace optoutdesk {

void BackupsModel::setBackups(const QList<BackupFound> &backups)
{
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

const BackupFound *BackupsModel::backup(int row) const
{
    return row >= 0 && row < rowCount() ? &m_backups[row] : nullptr;
}

int BackupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupsModel::data(const QModelIndex &index, int role) const
{
    const BackupFound *shown = index.isValid() ? backup(index.row()) : nullptr;
    if (!shown)
        return {};
    if (role == Qt::AccessibleTextRole && index.column() == Made)
        return tr("Backup of %1, %2, %3").arg(momentText(shown->madeAt), sizeText(shown->bytes), placeText(*shown));
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Made: return momentText(shown->madeAt);
    case Size: return sizeText(shown->bytes);
    case Place: return placeText(*shown);
    default: return {};
    }
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Size)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Made: return tr("Made");
    case Size: return tr("Size");
    case Place: return tr("Place");
    default: return {};
    }
}

}
