// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"
#include "ui/widgets/statemark.h"

namespace optoutdesk {

// "SMITH, Jane (Mrs), born 05-Apr-1971, 42 years, Female, NHS No. 999 000 0018, 12 High Street, no objection recorded":
// a row of the results as a screen reader says it. The address of a restricted patient is not in it.
QString rowSentence(const PatientSummary &patient, const QList<ObjectionType> &types, QDate today);

// The day that the age in a row is counted to: today, or the day of death.
QDate ageDay(const PatientSummary &patient, QDate today);

// What stands for the patient now, the state that matters most in front.
StateMark objectionMark(const PatientSummary &patient, const QList<ObjectionType> &types);

// Deceased, left, temporary, private, restricted, similar name: what must not be overlooked.
QList<StateMark> cautionMarks(const PatientSummary &patient);
StateMark registrationMark(Registration registration); // without words for somebody regularly registered
StateMark restrictedMark();
StateMark similarNameMark();

}
