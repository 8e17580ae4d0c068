// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"
#include "domain/result.h"

#include <QDate>

#include <optional>
#include <vector>

namespace optoutdesk {

class Database;

// An event as history shows it: with its letter, its coding and the void inside it.
struct HistoryEntry
{
    struct Voided
    {
        EventUuid by = {}; // the voiding event
        QDateTime at = {};
        QString byName = {};
        QString note = {};
    };

    ObjectionEvent event = {};
    QDate coded = {};
    QString letterReference = {}; // empty: none wanted
    std::optional<Voided> voided = {}; // the void that counts
};

// Oldest first; voids stand inside the event they take back and are no entries of their own.
Result<std::vector<HistoryEntry>> historyOf(Database &database, PatientId patient, const QList<ObjectionEvent> &events);

}
