// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"
#include "domain/patient.h"
#include "domain/result.h"

namespace optoutdesk {

// What the desk asks the register to record, before anything is checked. Invalid dates mean "not given".
struct RecordingRequest
{
    PatientId patient = {};
    EventUuid uuid = {}; // invalid: a new one is made; given twice, the event is recorded once
    QString type = {};
    EventKind kind = EventKind::Objection;
    QDate received = {}; // default: today
    QDate effective = {}; // default: received
    QString channel = {}; // default: in-person
    Origin origin = Origin::Patient;
    QStringList reasons = {}; // default: prefers-not-to-say
    QString note = {};
    std::optional<Representative> representative = {};
};

// Fills in the defaults and checks what can be checked without the register: dates not in the future, lengths, control
// characters, a representative with name and authority where the origin says so. `event.sequence` and `recordedBy` stay
// open. The patient's age never blocks; a deceased patient does.
Result<ObjectionEvent> eventFor(const RecordingRequest &request, const Patient &patient, const QDateTime &now, QDate today);

// A text a person typed: trimmed, no control characters but line breaks where `lines` allows them, no half characters, not
// longer than `limit`. TextTooLong or ControlCharacters.
enum class Lines { Single, Multiple };
Result<QString> checkedText(const QString &text, int limit, Lines lines = Lines::Single);

// Who is expected to ask at an age: 0-12 a representative, 13-15 either, 16 and over the patient. Advice, never a block.
enum class UsualRequester { Representative, Either, Patient };
UsualRequester usualRequester(QDate born, QDate today);

}
