// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patientdetail.h"
#include "services/patientfinder.h"

namespace optoutdesk {

// "Family name": the caption of a detail, in the form and wherever it is spoken of.
QString detailName(PatientDetail detail);
// A value as detailOf() spells it, for people: "05-Apr-1971", "not known".
QString detailWords(PatientDetail detail, const QString &value);
// What of a record is somebody's own doing and not the list's: added or mended by hand, merged with another. Empty: nothing.
QStringList byHandWords(const PatientRecord &record);
// Why somebody may be the same person: "same name and date of birth".
QString signWords(DuplicateSign sign);

}
