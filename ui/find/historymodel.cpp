// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/historymodel.h"

namespace optoutdesk {

HistoryModel::HistoryModel(CodeLists lists, QObject *parent) : QAbstractListModel(parent), m_lists(std::move(lists)) {}

void HistoryModel::setHistory(const std::vector<HistoryEntry> &history)
{
    beginResetModel();
    m_history.assign(history.rbegin(), history.rend());
    endResetModel();
}

const HistoryEntry *HistoryModel::entryAt(const QModelIndex &index) const
{
    const bool known = index.isValid() && index.row() < rowCount();
    return known ? &m_history[static_cast<size_t>(index.row())] : nullptr;
}

HistoryWords HistoryModel::wordsAt(const QModelIndex &index) const
{
    const HistoryEntry *entry = entryAt(index);
    return entry ? historyWords(*entry, m_lists) : HistoryWords();
}

QModelIndex HistoryModel::indexOf(const EventUuid &event) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_history[static_cast<size_t>(row)].event.uuid == event)
            return index(row);
    }
    return {};
}

QModelIndex HistoryModel::newestCounting() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_history[static_cast<size_t>(row)].voided)
            return index(row);
    }
    return rowCount() > 0 ? index(0) : QModelIndex();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_history.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (entryAt(index) && (role == Qt::AccessibleTextRole || role == Qt::DisplayRole))
        return wordsAt(index).sentence();
    return {};
}

}
