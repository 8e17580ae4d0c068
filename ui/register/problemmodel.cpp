// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/problemmodel.h"

#include "letters/fieldtext.h"
#include "text/importwords.h"

#include "text/numberwords.h"

namespace optoutdesk {

void ProblemModel::setProblems(const QList<RowProblem> &problems)
{
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

QString ProblemModel::sentence(int row) const
{
    const RowProblem &problem = m_problems[row];
    const QString number = countText(problem.row);
    const QString reason = reasonText(problem.reason);
    if (problem.column.isEmpty() && problem.text.isEmpty())
        return tr("Row %1: %2").arg(number, reason);
    if (problem.column.isEmpty())
        return tr("Row %1: “%2”, %3").arg(number, isolated(problem.text), reason);
    if (problem.text.isEmpty())
        return tr("Row %1, column %2: empty, %3").arg(number, isolated(problem.column), reason);
    return tr("Row %1, column %2: “%3”, %4").arg(number, isolated(problem.column), isolated(problem.text), reason);
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole && index.column() == Row)
        return sentence(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Row)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const RowProblem &problem = m_problems[index.row()];
    switch (index.column()) {
    case Row: return countText(problem.row);
    case Caption: return isolated(problem.column);
    case Text: return isolated(problem.text);
    case Reason: return reasonText(problem.reason);
    default: return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Row ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row: return tr("Row");
    case Caption: return tr("Column");
    case Text: return tr("As it stood");
    case Reason: return tr("What is wrong");
    default: return {};
    }
}

}
