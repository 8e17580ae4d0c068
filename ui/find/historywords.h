// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "services/patienthistory.h"
#include "ui/widgets/statemark.h"

namespace optoutdesk {

// One event of a patient's history in words: what it is, how it came, and what took it back.
struct HistoryWords
{
    StateMark title = {}; // "Type 1 objection, effective 02-Mar-2026"
    QStringList lines = {};
    QString voided = {}; // empty while the event counts
    QString sentence() const; // the whole of it, as a screen reader says it
};

HistoryWords historyWords(const HistoryEntry &entry, const CodeLists &lists);

// "02-Mar-2026 at 09:15" on this computer's clock.
QString deskTime(const QDateTime &utc);

}
