// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"

namespace optoutdesk {

// What the text of a search that found nobody says of the person to be added: an NHS number, a birth date, or a name.
Patient patientFromSearch(const QString &text, QDate today);

}
