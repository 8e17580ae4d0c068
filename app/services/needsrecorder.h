// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communicationneeds.h"
#include "services/session.h"

namespace optoutdesk {

// Records how a patient is to be written and spoken to: the row and its line of the trail in one transaction, acknowledged
// after it was read back. What was recorded before stays; to change it back is to record it again. The same needs recorded
// once more say that somebody has reviewed them.
class NeedsRecorder
{
public:
    explicit NeedsRecorder(Desk &desk) : m_desk(desk) {}

    // PatientNotFound, TextTooLong, ControlCharacters; NotRecorded when it certainly is not in.
    Result<CommunicationNeeds> record(PatientId patient, const CommunicationNeeds &needs);
    // Empty needs where nothing was recorded. For whoever may open patients; no recorded look.
    Result<CommunicationNeeds> of(PatientId patient);

private:
    Desk &m_desk;
};

}
