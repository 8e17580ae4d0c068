// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"

#include <QString>

#include <optional>

namespace optoutdesk {

// What a column of a patient list can mean to the desk. Everything else in the file (e-mail, clinical data) is not read.
enum class PatientField {
    SourceId, // the clinical system's identifier, stable from one list to the next
    PatientNumber, // the short number staff know
    NhsNumber,
    FullName, // all names in one column
    Title,
    GivenName,
    MiddleNames,
    FamilyName,
    PreferredName,
    PreviousFamilyName,
    Born,
    Died, // a date, or a word that says yes
    Sex,
    AddressLine, // one column with the whole address, or several with a line each
    BuildingName,
    BuildingNumber,
    Street,
    Locality,
    Town,
    County,
    Postcode,
    AddressEnded, // the address is an old one from this day on
    Phone,
    RegistrationStatus,
    RegisteredOn,
    LeftOn,
    UsualGp,
    Restricted, // S-flag
    Dummy, // dummy and test patients
    Deleted, // the source took the record back
};

inline constexpr size_t patientFieldCount = 30;

template <>
struct Words<PatientField>
{
    static constexpr WordTable<PatientField, patientFieldCount> table{
        {{PatientField::SourceId, QLatin1StringView("source-id")},
         {PatientField::PatientNumber, QLatin1StringView("patient-number")},
         {PatientField::NhsNumber, QLatin1StringView("nhs-number")},
         {PatientField::FullName, QLatin1StringView("name")},
         {PatientField::Title, QLatin1StringView("title")},
         {PatientField::GivenName, QLatin1StringView("given-name")},
         {PatientField::MiddleNames, QLatin1StringView("middle-names")},
         {PatientField::FamilyName, QLatin1StringView("family-name")},
         {PatientField::PreferredName, QLatin1StringView("preferred-name")},
         {PatientField::PreviousFamilyName, QLatin1StringView("previous-family-name")},
         {PatientField::Born, QLatin1StringView("born")},
         {PatientField::Died, QLatin1StringView("died")},
         {PatientField::Sex, QLatin1StringView("sex")},
         {PatientField::AddressLine, QLatin1StringView("address")},
         {PatientField::BuildingName, QLatin1StringView("building-name")},
         {PatientField::BuildingNumber, QLatin1StringView("building-number")},
         {PatientField::Street, QLatin1StringView("street")},
         {PatientField::Locality, QLatin1StringView("locality")},
         {PatientField::Town, QLatin1StringView("town")},
         {PatientField::County, QLatin1StringView("county")},
         {PatientField::Postcode, QLatin1StringView("postcode")},
         {PatientField::AddressEnded, QLatin1StringView("address-ended")},
         {PatientField::Phone, QLatin1StringView("phone")},
         {PatientField::RegistrationStatus, QLatin1StringView("registration")},
         {PatientField::RegisteredOn, QLatin1StringView("registered-on")},
         {PatientField::LeftOn, QLatin1StringView("left-on")},
         {PatientField::UsualGp, QLatin1StringView("usual-gp")},
         {PatientField::Restricted, QLatin1StringView("restricted")},
         {PatientField::Dummy, QLatin1StringView("dummy")},
         {PatientField::Deleted, QLatin1StringView("deleted")}}};
};

// Several columns may hold it (address lines, phones, flags); of any other field the first column counts.
bool mayHaveSeveralColumns(PatientField field);

// A field as a person names it: its word ("family-name", "family_name") or any caption that guessField knows ("surname").
std::optional<PatientField> fieldNamed(QStringView text);

// What a caption of a file most likely means: "NHS No.", "Forename(s)", "D.O.B.", "DateOfBirth", "Patient's surname".
std::optional<PatientField> guessField(QStringView caption);

// A caption without what spellings differ in: case, spaces, stops, underscores, accents. "Date of Birth" → "dateofbirth".
QString captionKey(QStringView caption);

}
