// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordingrules.h"
#include "services/session.h"

namespace optoutdesk {

// That type, channel and reasons are words this register knows; UnknownWord with the known ones otherwise.
Done checkWords(Database &database, const RecordingRequest &request);

// The first moment of the day at the desk, in UTC: what was recorded since then is "of today".
QDateTime startOfToday(const Clock &clock);

// Whether this person may take back an event: receptionists their own of today, managers any.
Done checkMayVoid(const Session &session, const ObjectionEvent &event, const Clock &clock);

}
