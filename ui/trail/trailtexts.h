// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trailreports.h"

namespace optoutdesk {

// When an entry was made, in the time of this computer: "02-Mar-2026 17:30:12".
QString trailMoment(const TrailRow &row);
// What it is about: "Patient 12", a letter's reference, a user name.
QString trailSubject(const TrailRow &row);
// The whole entry as a sentence.
QString trailSentence(const TrailRow &row);
// Entries for paper or PDF, under a line that says which.
ReportDocument trailDocument(const std::vector<TrailRow> &rows, const QString &practiceName, const QString &which);

}
