// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patientdetail.h"
#include "services/session.h"

namespace optoutdesk {

// Patients added and mended by hand, for what the clinical system's list does not say yet or says wrongly.
class PatientEditor
{
public:
    explicit PatientEditor(Desk &desk) : m_desk(desk) {}

    // A new patient, on the practice's books until a list says otherwise. What checkedPatient() refuses, and NhsNumberTaken.
    Result<PatientId> add(const Patient &typed);
    // Gives some details another value, as detailOf() spells them, and answers which have changed by it; the list's value is
    // kept beside. Values that nobody meant to change are not to be named, or a change made meanwhile would be lost.
    // PatientNotFound besides the refusals of add(); only a manager takes a restriction away.
    Result<QList<PatientDetail>> edit(PatientId patient, const QMap<PatientDetail, QString> &values);

private:
    Done requireFreeNumber(const Patient &patient);

    Desk &m_desk;
};

}
