// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/numbermodel.h"

#include <QFont>
#include <QGuiApplication>

namespace optoutdesk {

namespace {

QVariant alignment(int column)
{
    return QVariant::fromValue(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
}

}

void NumberModel::setRows(NumberRows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int NumberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.rows.size());
}

int NumberModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.columns.size());
}

QVariant NumberModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const NumberRows::Row &row = m_rows.rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.cells.value(index.column());
    case Qt::AccessibleTextRole: return index.column() == 0 ? sentence(row) : row.cells.value(index.column());
    case Qt::TextAlignmentRole: return alignment(index.column());
    case Qt::FontRole:
        if (row.isTotal) {
            QFont bold = QGuiApplication::font();
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        return {};
    default: return {};
    }
}

QVariant NumberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_rows.columns.value(section);
    return role == Qt::TextAlignmentRole ? alignment(section) : QVariant();
}

QString NumberModel::sentence(const NumberRows::Row &row) const
{
    QStringList numbers;
    for (qsizetype column = 1; column < row.cells.size(); ++column)
        numbers.append(
            tr("%1 %2", "heading of a column, then its number").arg(m_rows.columns.value(column), row.cells[column]));
    return tr("%1: %2", "a row of a table, then its numbers").arg(row.cells.value(0), numbers.join(QStringLiteral(", ")));
}

}
