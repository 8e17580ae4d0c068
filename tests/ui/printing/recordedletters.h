// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/letterissuer.h"
#include "services/objectionrecorder.h"
#include "services/openregister.h"
#include "tests/support/testdesk.h"

namespace optoutdesk::testing {

// Somebody else than Jane Smith.
inline Patient somebody(const QString &family, const QString &nhsNumber)
{
    Patient patient = TestRegister::janeSmith();
    patient.sourceId = family;
    patient.name.family = family;
    patient.nhsNumber = NhsNumber::parse(nhsNumber);
    return patient;
}

// Records an objection for a patient of the desk, with its letter in the queue.
inline EventUuid recordObjection(TestDesk &desk, PatientId patient, QDate received = {})
{
    const auto recorded = desk.ask([patient, received](OpenRegister &reg) {
        RecordingAct act;
        act.request.patient = patient;
        act.request.type = QStringLiteral("type1");
        act.request.received = received;
        return reg.recorder().record(act);
    });
    if (!recorded)
        qFatal("the sample objection is not recorded: %d", static_cast<int>(recorded.failure().problem));
    return recorded->event;
}

// Starts the desk with Jane Smith on the list and the letter of her objection in the queue.
inline EventUuid startWithJanesLetter(TestDesk &desk)
{
    const PatientId jane = desk.add(TestRegister::janeSmith());
    desk.start();
    return recordObjection(desk, jane);
}

inline qsizetype lettersWaiting(TestDesk &desk)
{
    const auto waiting = desk.ask([](OpenRegister &reg) { return reg.letters().lettersToPrint(); });
    return waiting ? static_cast<qsizetype>(waiting->size()) : -1;
}

// Whether the next print of an event's letter would be a copy: it is issued.
inline bool isIssued(TestDesk &desk, const EventUuid &event)
{
    const auto page = desk.ask([event](OpenRegister &reg) { return reg.letters().preview(event); });
    return page && page->copy;
}

}
