// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"
#include "domain/objectiontype.h"

#include <QList>
#include <QSet>

#include <optional>
#include <span>

namespace optoutdesk {

// What stands for one patient and one type of objection on a day.
struct ObjectionStatus
{
    ObjectionState state = ObjectionState::None;
    QDate since = {}; // in force, ended: first day of the present unbroken objection; withdrawn: day of the withdrawal

    bool operator==(const ObjectionStatus &) const = default;
};

// The last word of a patient's counting events of one type, before the type's own dates are looked at. This is what the
// register keeps as its materialised result, and what `verify` rebuilds.
struct StatusFold
{
    EventKind kind = EventKind::Objection;
    QDate since = {};
    EventUuid last = {}; // the event that settled it

    bool operator==(const StatusFold &) const = default;
};

// The events that a counting void points at. A void counts unless another counting void points at it.
QSet<EventUuid> voidedEvents(std::span<const ObjectionEvent> events);

// Folds one patient's events of one type up to a day: by effective date, the same day by order of recording, voided ones
// left out. nullopt when nothing counts. Voids hold for every day, whenever they were recorded.
std::optional<StatusFold> foldEvents(std::span<const ObjectionEvent> events, QStringView type, QDate asOf);

// What a fold means on a day, given the dates between which the type counts.
ObjectionStatus statusOf(const std::optional<StatusFold> &fold, const ObjectionType &type, QDate asOf);

// Both steps at once.
ObjectionStatus statusAsOf(std::span<const ObjectionEvent> events, const ObjectionType &type, QDate asOf);

}
