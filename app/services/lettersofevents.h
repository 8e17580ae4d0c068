// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "domain/objectionevent.h"
#include "domain/result.h"
#include "services/session.h"

namespace optoutdesk {

// Puts the letter that an event asks for in the queue, inside the open transaction.
Result<Letter> queueLetter(Desk &desk, const ObjectionEvent &event);

// After something was voided or a void undone: letters of events that no longer count become recalled (or cancelled when
// they were never issued), letters of events that count again come back. True when an issued letter was recalled.
Result<bool> settleLetters(Desk &desk, PatientId patient);

}
