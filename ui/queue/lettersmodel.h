// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/letterissuer.h"

#include <QAbstractTableModel>

namespace optoutdesk {

// The letters that wait, as rows. Texts are made for the rows that are looked at.
class LettersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PatientColumn, LetterColumn, WaitingColumn, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setLetters(std::vector<QueuedLetter> letters);
    const std::vector<QueuedLetter> &letters() const { return m_letters; }
    const QueuedLetter *at(int row) const;
    int rowOf(const EventUuid &event) const; // -1: not in the list

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString sentence(const QueuedLetter &waiting);

    std::vector<QueuedLetter> m_letters;
};

}
