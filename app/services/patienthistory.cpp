// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patienthistory.h"

#include "domain/objectionstatus.h"
#include "storage/codingrepository.h"
#include "storage/letterrepository.h"

namespace optoutdesk {

Result<std::vector<HistoryEntry>> historyOf(Database &database, PatientId patient, const QList<ObjectionEvent> &events)
{
    const Result<QHash<EventUuid, Coding>> codings = CodingRepository(database).forPatient(patient);
    if (!codings)
        return codings.failure();
    const Result<QList<Letter>> letters = LetterRepository(database).forPatient(patient);
    if (!letters)
        return letters.failure();
    QHash<EventUuid, QString> references;
    for (const Letter &letter : *letters)
        references.insert(letter.event, letter.reference);

    const QSet<EventUuid> voided = voidedEvents(events);
    QHash<EventUuid, const ObjectionEvent *> countingVoids;
    for (const ObjectionEvent &event : events) {
        if (event.kind == EventKind::Void && !voided.contains(event.uuid))
            countingVoids.insert(event.voids, &event);
    }

    std::vector<HistoryEntry> history;
    for (const ObjectionEvent &event : events) {
        if (event.kind == EventKind::Void)
            continue;
        HistoryEntry entry{
            .event = event, .coded = codings->value(event.uuid).codedOn, .letterReference = references.value(event.uuid)};
        if (const ObjectionEvent *by = countingVoids.value(event.uuid))
            entry.voided = HistoryEntry::Voided{by->uuid, by->recordedAt, by->recordedByName, by->note};
        history.push_back(std::move(entry));
    }
    return history;
}

}
