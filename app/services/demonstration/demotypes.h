// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communicationneeds.h"
#include "domain/letter.h"
#include "domain/objectionevent.h"
#include "domain/patient.h"

#include <QDate>
#include <QList>

namespace optoutdesk {

// Which demonstration practice: the same options make the same practice, on every system.
struct DemoOptions
{
    qint64 patients = 10'000;
    quint64 seed = 1;
    QDate today = {};
    bool hostile = false; // a few names that attack whatever shows, stores or exports them
};

// A letter asked for with an event; `state` says how far it came.
struct DemoLetter
{
    LetterState state = LetterState::Queued;
    QDateTime issuedAt = {}; // invalid while nothing was issued
};

// An event as it was recorded, without the patient's and the user's id, which the register gives.
struct DemoEvent
{
    ObjectionEvent event = {};
    bool byManager = false; // else by the receptionist
    std::optional<DemoLetter> letter = {};
    QDate codedOn = {}; // invalid: not yet in the clinical system
};

struct DemoPatient
{
    Patient patient = {};
    QList<DemoEvent> events = {}; // in the order of recording
    CommunicationNeeds needs = {};
};

}
