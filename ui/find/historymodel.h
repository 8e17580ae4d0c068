// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/find/historywords.h"

#include <QAbstractListModel>

namespace optoutdesk {

// A patient's events, the newest first; each speaks as one sentence.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit HistoryModel(CodeLists lists, QObject *parent = nullptr);

    // `history` as the register gives it, oldest first.
    void setHistory(const std::vector<HistoryEntry> &history);
    // nullptr for no row.
    const HistoryEntry *entryAt(const QModelIndex &index) const;
    HistoryWords wordsAt(const QModelIndex &index) const;
    QModelIndex indexOf(const EventUuid &event) const;
    // The newest event that counts; the newest of all when none does.
    QModelIndex newestCounting() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    CodeLists m_lists;
    std::vector<HistoryEntry> m_history;
};

}
