// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "domain/result.h"

namespace optoutdesk {

// A patient as typed at the desk, made fit for the register: texts trimmed, a postcode in its usual form (kept as typed when
// it is none), lines of address and phone without empty ones. PatientNameMissing without given and family name; TextTooLong,
// ControlCharacters, DateInFuture; BirthDateTooEarly for somebody who would be over 130.
Result<Patient> checkedPatient(const Patient &typed, QDate today);

}
