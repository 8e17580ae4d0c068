// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"
#include "domain/objectiontype.h"
#include "domain/patient.h"
#include "services/session.h"

#include <vector>

namespace optoutdesk {

// An event that stands in this register but not yet in the clinical system: recorded is not honoured.
struct EventToCode
{
    ObjectionEvent event = {};
    PersonName patientName = {};
    std::optional<NhsNumber> nhsNumber = {};
    QDate born = {};
    QList<ObjectionCode> codes = {}; // for this kind of event, in every scheme
    int workingDays = 0; // since it was received
    bool overTarget = false; // past the target (5 working days unless the practice set another)
};

class CodingQueue
{
public:
    explicit CodingQueue(Desk &desk) : m_desk(desk) {}

    // Objections and withdrawals that count and are not coded, oldest request first.
    Result<std::vector<EventToCode>> toCode();
    // The day the code was entered in the clinical system; not in the future, not before the request.
    Done markCoded(const EventUuid &event, QDate on);
    // Takes a mark back that was set by mistake.
    Done unmarkCoded(const EventUuid &event);

private:
    Desk &m_desk;
};

}
