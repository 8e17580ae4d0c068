// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lettersofevents.h"

#include "domain/objectionstatus.h"
#include "services/audittrail.h"
#include "storage/letterrepository.h"
#include "storage/objectioneventrepository.h"

namespace optoutdesk {

namespace {

LetterState stateFor(const Letter &letter, bool eventCounts)
{
    if (eventCounts)
        return letter.issuedAt.isValid() ? LetterState::Issued : LetterState::Queued;
    return letter.issuedAt.isValid() ? LetterState::Recalled : LetterState::Cancelled;
}

}

Result<Letter> queueLetter(Desk &desk, const ObjectionEvent &event)
{
    Letter letter;
    letter.event = event.uuid;
    letter.patient = event.patient;
    letter.kind = event.kind == EventKind::Withdrawal ? LetterKind::WithdrawalRecorded : LetterKind::ObjectionRecorded;
    letter.queuedAt = desk.clock.now();
    return LetterRepository(desk.database).queue(letter, desk.session.user);
}

Result<bool> settleLetters(Desk &desk, PatientId patient)
{
    LetterRepository letters(desk.database);
    const Result<QList<ObjectionEvent>> events = ObjectionEventRepository(desk.database).forPatient(patient);
    if (!events)
        return events.failure();
    const Result<QList<Letter>> all = letters.forPatient(patient);
    if (!all)
        return all.failure();
    const QSet<EventUuid> voided = voidedEvents(*events);
    bool recalled = false;
    for (const Letter &letter : *all) {
        const LetterState state = stateFor(letter, !voided.contains(letter.event));
        if (state == letter.state)
            continue;
        if (const Done set = letters.setState(letter.id, state); !set)
            return set.failure();
        const QString becomes = wordOf(state);
        if (const Done noted = appendAudit(desk, QStringLiteral("recall-letter"), patient, letter.reference,
                                           {{QStringLiteral("state"), becomes}});
            !noted)
            return noted.failure();
        recalled = recalled || state == LetterState::Recalled;
    }
    return recalled;
}

}
