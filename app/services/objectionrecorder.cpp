// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectionrecorder.h"

#include "services/audittrail.h"
#include "services/lettersofevents.h"
#include "services/recordingchecks.h"
#include "storage/database.h"
#include "storage/letterrepository.h"
#include "storage/objectioneventrepository.h"
#include "storage/objectionstatusrepository.h"
#include "storage/objectiontyperepository.h"
#include "storage/patientmergerepository.h"
#include "storage/patientrepository.h"
#include "storage/transaction.h"

#include <algorithm>

namespace optoutdesk {

namespace {

// What an undo leaves in the event's note; the window and the letters show their own words for it.
const QString undoNote = QStringLiteral("undo");

}

Result<std::optional<Recorded>> ObjectionRecorder::recordedBefore(const RecordingRequest &request)
{
    const Result<std::optional<ObjectionEvent>> known = ObjectionEventRepository(m_desk.database).byUuid(request.uuid);
    if (!known)
        return known.failure();
    if (!*known)
        return std::optional<Recorded>();
    const ObjectionEvent &event = **known;
    if (event.patient != request.patient || event.type != request.type || event.kind != request.kind)
        return Failure{Problem::EventUuidTaken, request.uuid.text()};
    const Result<std::optional<Letter>> letter = LetterRepository(m_desk.database).forEvent(event.uuid);
    if (!letter)
        return letter.failure();
    const Result<Patient> patient = PatientRepository(m_desk.database).require(event.patient);
    if (!patient)
        return patient.failure();
    return std::optional(Recorded{.event = event.uuid,
                                  .events = {event.uuid},
                                  .patientName = patient->name,
                                  .patient = event.patient,
                                  .kind = event.kind,
                                  .letterReference = *letter ? (*letter)->reference : QString(),
                                  .recordedBefore = true});
}

Result<QList<ObjectionEvent>> ObjectionRecorder::eventsOf(const RecordingAct &act, const Patient &patient)
{
    QList<ObjectionEvent> events;
    for (const QString &type : QStringList{act.request.type} + act.alsoTypes) {
        RecordingRequest request = act.request;
        request.type = type;
        if (!events.isEmpty())
            request.uuid = {};
        if (const Done known = checkWords(m_desk.database, request); !known)
            return known.failure();
        Result<ObjectionEvent> event = eventFor(request, patient, m_desk.clock.now(), m_desk.clock.today());
        if (!event)
            return event.failure();
        event->recordedBy = m_desk.session.user;
        event->act = events.isEmpty() ? event->uuid : events.first().uuid;
        events.append(std::move(*event));
    }
    return events;
}

Result<Recorded> ObjectionRecorder::record(const RecordingAct &act)
{
    if (const Done may = requireMaySafely(m_desk, Act::Record); !may)
        return may.failure();
    if (act.request.uuid.isValid()) {
        const Result<std::optional<Recorded>> before = recordedBefore(act.request);
        if (!before)
            return before.failure();
        if (*before)
            return **before;
    }
    const Result<PatientId> kept = PatientMergeRepository(m_desk.database).keptFor(act.request.patient);
    if (!kept)
        return kept.failure();
    const Result<Patient> patient = PatientRepository(m_desk.database).require(*kept);
    if (!patient)
        return patient.failure();
    const Result<QList<ObjectionEvent>> events = eventsOf(act, *patient);
    if (!events)
        return events.failure();

    Recorded recorded{
        .event = events->first().uuid, .patientName = patient->name, .patient = patient->id, .kind = act.request.kind};
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    for (const ObjectionEvent &event : *events) {
        const Done written = write(event, act.letter, recorded);
        if (written)
            continue;
        if (written.failure().problem != Problem::EventUuidTaken)
            return written.failure();
        // Another program has recorded it since the first look: the very same act is no other event.
        static_cast<void>(transaction->rollBack().ok());
        const Result<std::optional<Recorded>> meanwhile = recordedBefore(act.request);
        if (!meanwhile)
            return meanwhile.failure();
        return *meanwhile ? Result<Recorded>(**meanwhile) : Result<Recorded>(written.failure());
    }
    if (const Done committed = commitRecorded(*transaction, m_desk.database, recorded.events); !committed)
        return committed.failure();
    return recorded;
}

Done ObjectionRecorder::write(const ObjectionEvent &event, RecordingAct::LetterWish letter, Recorded &recorded)
{
    const Result<std::optional<ObjectionType>> type = ObjectionTypeRepository(m_desk.database).byId(event.type);
    if (!type)
        return type.failure();
    const Result<QList<ObjectionEvent>> before = ObjectionEventRepository(m_desk.database).forPatient(event.patient);
    if (!before)
        return before.failure();
    const ObjectionStatus status = statusAsOf(*before, **type, m_desk.clock.today());
    if (event.kind == EventKind::Objection && status.state == ObjectionState::InForce
        && !recorded.alreadyInForceSince.isValid())
        recorded.alreadyInForceSince = status.since;
    if (event.kind == EventKind::Withdrawal && status.state != ObjectionState::InForce)
        recorded.noneWasInForce = true;

    if (const Done appended = append(event); !appended)
        return appended;
    recorded.events.append(event.uuid);

    // A type that has ended has no letter that says "it counts": it is kept as a claim.
    if (letter == RecordingAct::LetterWish::Queue && recorded.letterReference.isEmpty()
        && (*type)->countsOn(m_desk.clock.today())) {
        const Result<Letter> queued = queueLetter(m_desk, event);
        if (!queued)
            return queued.failure();
        recorded.letterReference = queued->reference;
    }
    return appendAudit(m_desk, event.kind == EventKind::Objection ? QStringLiteral("record") : QStringLiteral("withdraw"),
                       event.patient, event.uuid.text(), {{QStringLiteral("type"), event.type}});
}

Done ObjectionRecorder::append(const ObjectionEvent &event)
{
    if (const Result<ObjectionEvent> appended = ObjectionEventRepository(m_desk.database).append(event); !appended)
        return appended.failure();
    return ObjectionStatusRepository(m_desk.database).refresh(event.patient, event.type);
}

Result<TakenBack> ObjectionRecorder::voidEvent(const EventUuid &event, const QString &note)
{
    if (const Done may = requireMaySafely(m_desk, Act::VoidOwnOfToday); !may)
        return may.failure();
    const Result<QString> checked = checkedText(note, limits::note, Lines::Multiple);
    if (!checked)
        return checked.failure();
    if (checked->isEmpty())
        return Failure{Problem::NoteRequired};
    const Result<std::optional<ObjectionEvent>> target = ObjectionEventRepository(m_desk.database).byUuid(event);
    if (!target)
        return target.failure();
    if (!*target)
        return Failure{Problem::EventNotFound, event.text()};

    if (const Done may = checkMayVoid(m_desk.session, **target, m_desk.clock); !may)
        return may.failure();
    const Result<QSet<EventUuid>> voided = ObjectionEventRepository(m_desk.database).voided();
    if (!voided)
        return voided.failure();
    if (voided->contains(event))
        return Failure{Problem::AlreadyVoided};
    return appendVoids({**target}, *checked);
}

Result<TakenBack> ObjectionRecorder::undo(const EventUuid &act)
{
    if (const Done may = requireMaySafely(m_desk, Act::VoidOwnOfToday); !may)
        return may.failure();
    ObjectionEventRepository events(m_desk.database);
    const Result<QList<ObjectionEvent>> mine = events.byUserSince(m_desk.session.user, startOfToday(m_desk.clock));
    if (!mine)
        return mine.failure();
    const Result<QSet<EventUuid>> voided = events.voided();
    if (!voided)
        return voided.failure();

    // The newest act that still counts, or the one that was named; what was taken back already is passed over.
    QList<ObjectionEvent> targets;
    EventUuid chosen = act;
    for (auto event = mine->crbegin(); event != mine->crend(); ++event) {
        if (voided->contains(event->uuid) || (chosen.isValid() && event->act != chosen))
            continue;
        chosen = event->act;
        targets.append(*event);
    }
    if (targets.isEmpty())
        return Failure{Problem::NothingToUndo};
    return appendVoids(targets, undoNote);
}

Result<TakenBack> ObjectionRecorder::appendVoids(const QList<ObjectionEvent> &targets, const QString &note)
{
    const ObjectionEvent &first = targets.last(); // newest first: the act's first event comes last
    const Result<Patient> patient = PatientRepository(m_desk.database).require(first.patient);
    if (!patient)
        return patient.failure();
    TakenBack takenBack{
        .voided = first.uuid, .patient = first.patient, .patientName = patient->name, .kindOfVoided = first.kind};

    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    QList<EventUuid> written;
    for (const ObjectionEvent &target : targets) {
        ObjectionEvent event;
        event.uuid = EventUuid::create();
        event.act = written.isEmpty() ? event.uuid : written.first();
        event.patient = target.patient;
        event.type = target.type;
        event.kind = EventKind::Void;
        event.received = m_desk.clock.today();
        event.effective = event.received;
        event.recordedAt = m_desk.clock.now();
        event.recordedBy = m_desk.session.user;
        event.origin = target.origin;
        event.channel = target.channel;
        event.note = note;
        event.voids = target.uuid;
        if (const Done appended = append(event); !appended)
            return appended.failure();
        if (const Done noted = appendAudit(m_desk, QStringLiteral("void"), event.patient, event.uuid.text(),
                                           {{QStringLiteral("voids"), target.uuid.text()}});
            !noted)
            return noted.failure();
        written.append(event.uuid);
        takenBack.recorded = event.uuid;
    }
    takenBack.act = written.first();
    for (const ObjectionEvent &target : targets) {
        const Result<bool> recalled = settleLetters(m_desk, target.patient);
        if (!recalled)
            return recalled.failure();
        takenBack.letterRecalled = takenBack.letterRecalled || *recalled;
    }
    if (const Done committed = commitRecorded(*transaction, m_desk.database, written); !committed)
        return committed.failure();
    return takenBack;
}

}
