// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/importwords.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

}

QString fieldText(PatientField field)
{
    switch (field) {
    case PatientField::SourceId: return ImportWords::tr("Identifier in the clinical system");
    case PatientField::PatientNumber: return ImportWords::tr("Patient number");
    case PatientField::NhsNumber: return ImportWords::tr("NHS number");
    case PatientField::FullName: return ImportWords::tr("Full name");
    case PatientField::Title: return ImportWords::tr("Title");
    case PatientField::GivenName: return ImportWords::tr("Given name");
    case PatientField::MiddleNames: return ImportWords::tr("Middle names");
    case PatientField::FamilyName: return ImportWords::tr("Family name");
    case PatientField::PreferredName: return ImportWords::tr("Preferred name");
    case PatientField::PreviousFamilyName: return ImportWords::tr("Previous family name");
    case PatientField::Born: return ImportWords::tr("Date of birth");
    case PatientField::Died: return ImportWords::tr("Date of death");
    case PatientField::Sex: return ImportWords::tr("Sex");
    case PatientField::AddressLine: return ImportWords::tr("Address line");
    case PatientField::BuildingName: return ImportWords::tr("House name or flat");
    case PatientField::BuildingNumber: return ImportWords::tr("House number");
    case PatientField::Street: return ImportWords::tr("Street");
    case PatientField::Locality: return ImportWords::tr("Village or district");
    case PatientField::Town: return ImportWords::tr("Town");
    case PatientField::County: return ImportWords::tr("County");
    case PatientField::Postcode: return ImportWords::tr("Postcode");
    case PatientField::AddressEnded: return ImportWords::tr("Address ended on");
    case PatientField::Phone: return ImportWords::tr("Phone");
    case PatientField::RegistrationStatus: return ImportWords::tr("Registration status");
    case PatientField::RegisteredOn: return ImportWords::tr("Registered on");
    case PatientField::LeftOn: return ImportWords::tr("Left on");
    case PatientField::UsualGp: return ImportWords::tr("Usual GP");
    case PatientField::Restricted: return ImportWords::tr("Restricted record");
    case PatientField::Dummy: return ImportWords::tr("Dummy or test patient");
    case PatientField::Deleted: return ImportWords::tr("Deleted in the clinical system");
    }
    return {};
}

QString reasonText(RowReason reason)
{
    switch (reason) {
    case RowReason::NameMissing: return ImportWords::tr("no usable name; the row was not taken");
    case RowReason::NhsNumberInvalid: return ImportWords::tr("not a valid NHS number; the patient is kept without it");
    case RowReason::NhsNumberDamaged:
        return ImportWords::tr("a spreadsheet has ruined this NHS number; the patient is kept without it");
    case RowReason::BirthDateMissing: return ImportWords::tr("no date of birth; kept as not known");
    case RowReason::DateUnreadable: return ImportWords::tr("not one certain date; kept as not known");
    case RowReason::DateInFuture: return ImportWords::tr("a date in the future; kept as not known");
    case RowReason::DatesContradict: return ImportWords::tr("the dates of this row contradict each other");
    case RowReason::WordUnknown: return ImportWords::tr("a word that is not known here; read in the safe way");
    case RowReason::PostcodeUnusual: return ImportWords::tr("not the shape of a postcode; kept as it stands");
    case RowReason::TextTooLong: return ImportWords::tr("too long; cut");
    case RowReason::ControlCharacters: return ImportWords::tr("control characters were taken out");
    case RowReason::TextDamaged: return ImportWords::tr("letters of this text were lost before it came here");
    case RowReason::RowTooLong: return ImportWords::tr("more cells than there are columns");
    case RowReason::RowTooShort: return ImportWords::tr("fewer cells than there are columns");
    case RowReason::StrayQuote: return ImportWords::tr("a quotation mark that is never closed");
    case RowReason::PersonTwice: return ImportWords::tr("an earlier row is the same person; this one was not taken");
    case RowReason::SeveralPeopleMeant:
        return ImportWords::tr(
            "several patients have this name and birth date, and nothing tells them apart; the row was not taken");
    case RowReason::NhsNumberOfSomebodyElse:
        return ImportWords::tr("somebody with another name and birth date has this NHS number; the row was not taken");
    }
    return {};
}

QString importSummary(qint64 read, qint64 newPatients, qint64 changed, qint64 unchanged, qint64 left, qint64 skipped,
                      qint64 conflicts, qint64 invalid)
{
    return ImportWords::tr(
               "%1 rows: %2 new, %3 changed, %4 unchanged, %5 left the list, %6 skipped, %7 in conflict, %8 not usable")
        .arg(read)
        .arg(newPatients)
        .arg(changed)
        .arg(unchanged)
        .arg(left)
        .arg(skipped)
        .arg(conflicts)
        .arg(invalid);
}

QString everyoneRegisteredRemark()
{
    return ImportWords::tr(
        "This list does not say who is registered: everyone who has not died and is no test patient counts as registered.");
}

}
