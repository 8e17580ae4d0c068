// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/resultsmodel.h"

#include "ui/find/rowsentence.h"

namespace optoutdesk {

ResultsModel::ResultsModel(QList<ObjectionType> types, QDate today, QObject *parent)
    : QAbstractListModel(parent), m_types(std::move(types)), m_today(today)
{}

void ResultsModel::setAnswer(FindAnswer answer)
{
    beginResetModel();
    m_answer = std::move(answer);
    endResetModel();
}

const PatientSummary *ResultsModel::patientAt(const QModelIndex &index) const
{
    const bool known = index.isValid() && index.row() < rowCount();
    return known ? &m_answer.patients[static_cast<size_t>(index.row())] : nullptr;
}

QModelIndex ResultsModel::indexOf(PatientId patient) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_answer.patients[static_cast<size_t>(row)].id == patient)
            return index(row);
    }
    return {};
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answer.patients.size());
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    const PatientSummary *patient = patientAt(index);
    if (patient && (role == Qt::AccessibleTextRole || role == Qt::DisplayRole))
        return rowSentence(*patient, m_types, m_today);
    return {};
}

}
