// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"
#include "domain/result.h"

#include <QHash>
#include <QList>

#include <optional>

namespace optoutdesk {

class Database;

// Somebody says an event now stands in the clinical system.
struct Coding
{
    EventUuid event = {};
    QDate codedOn = {};
    QDateTime markedAt = {}; // UTC
    UserId markedBy = {};
};

class CodingRepository
{
public:
    explicit CodingRepository(Database &database) : m_database(database) {}

    Done mark(const Coding &coding); // AlreadyCoded when it is
    Done unmark(const EventUuid &event); // a mark set by mistake; EventNotFound when there is none
    Result<std::optional<Coding>> of(const EventUuid &event) const;
    Result<QHash<EventUuid, Coding>> forPatient(PatientId patient) const;
    // Objections and withdrawals that count and are not marked, oldest first.
    Result<QList<ObjectionEvent>> uncoded() const;

private:
    Database &m_database;
};

}
