// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"

#include <QAbstractListModel>

namespace optoutdesk {

// The rows of one answer, at most fifty; each speaks as one sentence.
class ResultsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    ResultsModel(QList<ObjectionType> types, QDate today, QObject *parent = nullptr);

    void setAnswer(FindAnswer answer);
    const FindAnswer &answer() const { return m_answer; }
    const QList<ObjectionType> &types() const { return m_types; }
    QDate today() const { return m_today; }
    void setToday(QDate today) { m_today = today; }
    // nullptr for no row of the answer.
    const PatientSummary *patientAt(const QModelIndex &index) const;
    QModelIndex indexOf(PatientId patient) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ObjectionType> m_types;
    QDate m_today;
    FindAnswer m_answer;
};

}
