// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/limits.h"
#include "domain/objectionstatus.h"
#include "domain/recordingrules.h"
#include "services/session.h"

#include <QList>

namespace optoutdesk {

// What one press of Save asks for: one patient, one or more types, and what is to happen with the letter.
struct RecordingAct
{
    enum class LetterWish { Queue, None };

    RecordingRequest request = {};
    QStringList alsoTypes = {}; // further types in the same act; the request's own type comes first
    LetterWish letter = LetterWish::Queue;
};

struct Recorded
{
    EventUuid event = {};
    QList<EventUuid> events = {}; // all events of the act
    PersonName patientName = {};
    PatientId patient = {};
    EventKind kind = EventKind::Objection;
    QString letterReference = {}; // empty: none queued
    QDate alreadyInForceSince = {}; // an objection although one was in force
    bool noneWasInForce = false; // a withdrawal although none was in force here
    bool recordedBefore = false; // the same uuid was recorded by an earlier call
};

struct TakenBack
{
    EventUuid recorded = {}; // the voiding event
    EventUuid act = {}; // what undo() is given to take this back in turn, all of it
    EventUuid voided = {}; // the event that no longer counts (or, voiding a void, the void)
    PatientId patient = {};
    PersonName patientName = {};
    EventKind kindOfVoided = EventKind::Objection;
    bool letterRecalled = false; // an issued letter is now marked recalled
};

// Records objections, withdrawals and what takes them back: event, status, letter and audit entry in one transaction,
// acknowledged only after the event was read back by its uuid. Fails with NotRecorded when it certainly is not in.
class ObjectionRecorder
{
public:
    explicit ObjectionRecorder(Desk &desk) : m_desk(desk) {}

    Result<Recorded> record(const RecordingAct &act);
    // Recorded in error. Receptionists may void their own events of today, managers any; a note is required.
    Result<TakenBack> voidEvent(const EventUuid &event, const QString &note);
    // Takes back the last act of this user today that still counts, or exactly the act named (NothingToUndo when it no
    // longer counts). Undoing a void voids the void.
    Result<TakenBack> undo(const EventUuid &act = {});

private:
    Result<std::optional<Recorded>> recordedBefore(const RecordingRequest &request);
    Result<QList<ObjectionEvent>> eventsOf(const RecordingAct &act, const Patient &patient);
    // Inside the transaction: the event, its status, its letter and its line of the trail.
    Done write(const ObjectionEvent &event, RecordingAct::LetterWish letter, Recorded &recorded);
    Done append(const ObjectionEvent &event);
    Result<TakenBack> appendVoids(const QList<ObjectionEvent> &targets, const QString &note);

    Desk &m_desk;
};

}
