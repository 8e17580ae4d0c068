// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/objectionstatus.h"

#include <algorithm>
#include <vector>

namespace optoutdesk {

QSet<EventUuid> voidedEvents(std::span<const ObjectionEvent> events)
{
    std::vector<const ObjectionEvent *> voids;
    for (const ObjectionEvent &event : events) {
        if (event.kind == EventKind::Void)
            voids.push_back(&event);
    }
    // A void can only point at something recorded before it, so going back from the newest settles each in one pass.
    std::ranges::sort(voids, std::greater{}, &ObjectionEvent::sequence);
    QSet<EventUuid> voided;
    for (const ObjectionEvent *event : voids) {
        if (!voided.contains(event->uuid))
            voided.insert(event->voids);
    }
    return voided;
}

std::optional<StatusFold> foldEvents(std::span<const ObjectionEvent> events, QStringView type, QDate asOf)
{
    const QSet<EventUuid> voided = voidedEvents(events);
    std::vector<const ObjectionEvent *> counting;
    for (const ObjectionEvent &event : events) {
        if (event.kind != EventKind::Void && event.type == type && event.effective <= asOf && !voided.contains(event.uuid))
            counting.push_back(&event);
    }
    std::ranges::sort(counting, [](const ObjectionEvent *a, const ObjectionEvent *b) {
        return a->effective != b->effective ? a->effective < b->effective : a->sequence < b->sequence;
    });

    std::optional<StatusFold> fold;
    for (const ObjectionEvent *event : counting) {
        const bool goesOn = fold && fold->kind == event->kind && event->kind == EventKind::Objection;
        fold = StatusFold{event->kind, goesOn ? fold->since : event->effective, event->uuid};
    }
    return fold;
}

ObjectionStatus statusOf(const std::optional<StatusFold> &fold, const ObjectionType &type, QDate asOf)
{
    if (!fold)
        return {};
    if (fold->kind == EventKind::Withdrawal)
        return {ObjectionState::Withdrawn, fold->since};
    if (type.hasEndedBy(asOf))
        return {ObjectionState::Ended, fold->since};
    if (!type.countsOn(asOf))
        return {};
    return {ObjectionState::InForce, fold->since};
}

ObjectionStatus statusAsOf(std::span<const ObjectionEvent> events, const ObjectionType &type, QDate asOf)
{
    return statusOf(foldEvents(events, type.id, asOf), type, asOf);
}

}
