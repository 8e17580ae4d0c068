// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "services/codingqueue.h"

#include <QAbstractTableModel>

namespace optoutdesk {

// What stands in this register but not yet in the clinical system, as rows, with the code of one scheme.
class CodingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PatientColumn, EntryColumn, CodeColumn, WaitingColumn, columns };

    explicit CodingModel(const CodeLists &lists, QObject *parent = nullptr);

    void setEvents(std::vector<EventToCode> events, QDate today);
    void setScheme(CodeScheme scheme);
    CodeScheme scheme() const { return m_scheme; }
    const EventToCode *at(int row) const;
    int rowOf(const EventUuid &event) const; // -1: not in the list
    // "Type 1 objection"
    QString entryText(const EventToCode &waiting) const;
    std::optional<ObjectionCode> code(const EventToCode &waiting) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant patientData(const EventToCode &waiting, int role) const;
    QVariant codeData(const EventToCode &waiting, int role) const;
    QVariant waitingData(const EventToCode &waiting, int role) const;
    QString lateWords(const EventToCode &waiting) const; // empty: in time
    QString sentence(const EventToCode &waiting) const;

    CodeLists m_lists;
    std::vector<EventToCode> m_events;
    QDate m_today;
    CodeScheme m_scheme = CodeScheme::Snomed;
};

}
