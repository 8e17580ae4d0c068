// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"

#include <QList>
#include <QMap>

namespace optoutdesk {

// The values of a patient that somebody at the desk may mend by hand. How a person is registered, that they left or died, only
// the clinical system's list tells.
enum class PatientDetail {
    Title,
    Given,
    Middle,
    Family,
    Preferred,
    PreviousFamily,
    Born,
    Sex,
    NhsNumber,
    AddressLines,
    Postcode,
    Phones,
    UsualGp,
    Restricted,
};

template <>
struct Words<PatientDetail>
{
    static constexpr WordTable<PatientDetail, 14> table{
        {{PatientDetail::Title, QLatin1StringView("title")},
         {PatientDetail::Given, QLatin1StringView("given")},
         {PatientDetail::Middle, QLatin1StringView("middle")},
         {PatientDetail::Family, QLatin1StringView("family")},
         {PatientDetail::Preferred, QLatin1StringView("preferred")},
         {PatientDetail::PreviousFamily, QLatin1StringView("previous-family")},
         {PatientDetail::Born, QLatin1StringView("born")},
         {PatientDetail::Sex, QLatin1StringView("sex")},
         {PatientDetail::NhsNumber, QLatin1StringView("nhs-number")},
         {PatientDetail::AddressLines, QLatin1StringView("address")},
         {PatientDetail::Postcode, QLatin1StringView("postcode")},
         {PatientDetail::Phones, QLatin1StringView("phones")},
         {PatientDetail::UsualGp, QLatin1StringView("usual-gp")},
         {PatientDetail::Restricted, QLatin1StringView("restricted")}}};
};

// A value as the register keeps it: ISO date, word, ten digits, "yes" or "no", lines with line breaks; empty: not known.
QString detailOf(const Patient &patient, PatientDetail detail);
// Takes what detailOf() gives; what cannot be read becomes "not known".
void setDetail(Patient &patient, PatientDetail detail, const QString &value);
QList<PatientDetail> differingDetails(const Patient &a, const Patient &b);

// What the list says in place of each value that was mended by hand.
using PatientEdits = QMap<PatientDetail, QString>;

// The patient as the list has them.
Patient asListed(const Patient &patient, const PatientEdits &edits);

// A patient with what was mended by hand.
struct EditedPatient
{
    Patient patient = {};
    PatientEdits edits = {};

    bool operator==(const EditedPatient &) const = default;
};

// The list speaks again: mended values stay and the list's are kept beside; where both agree now, nothing is mended any more.
EditedPatient withNewList(const EditedPatient &known, const Patient &listed);
// Somebody gives a value of their own; giving the list's value is taking it back.
EditedPatient withDetail(const EditedPatient &known, PatientDetail detail, const QString &value);

}
