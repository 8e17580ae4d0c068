// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"
#include "domain/result.h"

#include <QList>
#include <QSet>

#include <functional>
#include <optional>
#include <span>

namespace optoutdesk {

class Database;

// The facts of the register: appended, read, never changed (the tables refuse it too). Lists come oldest first. The events of a
// record that was merged into another are read as the other's.
class ObjectionEventRepository
{
public:
    explicit ObjectionEventRepository(Database &database) : m_database(database) {}

    // Gives the event its sequence number and returns it as recorded. EventUuidTaken when the uuid is in use.
    Result<ObjectionEvent> append(const ObjectionEvent &event);

    Result<std::optional<ObjectionEvent>> byUuid(const EventUuid &uuid) const;
    Result<QList<ObjectionEvent>> forPatient(PatientId patient) const;
    Result<QList<ObjectionEvent>> ofAct(const EventUuid &act) const;
    // Everything a user has recorded since a moment, voids included.
    Result<QList<ObjectionEvent>> byUserSince(UserId user, const QDateTime &since) const;
    // The events of the newest act of a user since a moment, voids included; empty when there is none.
    Result<QList<ObjectionEvent>> lastActOf(UserId user, const QDateTime &since) const;
    // Every void of the register: with voidedEvents() of the domain they tell what does not count.
    Result<QList<ObjectionEvent>> voids() const;
    Result<QSet<EventUuid>> voided() const;
    // Objections and withdrawals, voided or not, that nobody has marked as coded.
    Result<QList<ObjectionEvent>> withoutCoding() const;
    Result<bool> containsAll(std::span<const EventUuid> uuids) const;
    Result<qint64> lastSequence() const;

    Done streamAll(const std::function<bool(ObjectionEvent &&)> &use) const;
    // Patient by patient, each with all of their events; those with merged records last.
    Done streamByPatient(const std::function<bool(PatientId, const QList<ObjectionEvent> &)> &use) const;

private:
    Database &m_database;
};

}
