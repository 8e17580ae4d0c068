// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/trailmodel.h"

#include "text/trailwords.h"
#include "ui/theme/palettes.h"
#include "ui/trail/trailtexts.h"

namespace optoutdesk {

void TrailModel::setRows(std::vector<TrailRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void TrailModel::append(const std::vector<TrailRow> &rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

const TrailRow *TrailModel::entry(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<size_t>(row)] : nullptr;
}

int TrailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TrailModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrailModel::data(const QModelIndex &index, int role) const
{
    const TrailRow *shown = index.isValid() ? entry(index.row()) : nullptr;
    if (!shown)
        return {};
    if (role == Qt::AccessibleTextRole && index.column() == When)
        return trailSentence(*shown);
    if (role == Qt::ForegroundRole && shown->action == QLatin1String("sign-in-failed"))
        return toneColours(Tone::Warning).text;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case When: return trailMoment(*shown);
    case Who: return shown->user.isEmpty() ? tr("The program") : shown->user;
    case What: return actionText(shown->action);
    case About: return trailSubject(*shown);
    default: return {};
    }
}

QVariant TrailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What");
    case About: return tr("About");
    default: return {};
    }
}

}
