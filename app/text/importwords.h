// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importedrow.h"
#include "exchange/patientfield.h"

#include <QString>

namespace optoutdesk {

// What an import says to people, in the window and on the command line.

QString fieldText(PatientField field); // "Date of birth"
QString reasonText(RowReason reason); // "not a valid NHS number; the patient is kept without it"
QString importSummary(qint64 read, qint64 newPatients, qint64 changed, qint64 unchanged, qint64 left, qint64 skipped,
                      qint64 conflicts, qint64 invalid);
QString everyoneRegisteredRemark();

}
