// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include "letters/fieldtext.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)

public:
    static QString aboutUsage(const Failure &f);
    static QString aboutPeople(const Failure &f);
    static QString aboutFinding(const Failure &f);
    static QString aboutValues(const Failure &f);
    static QString aboutFiles(const Failure &f);
    static QString aboutRefusals(const Failure &f);
    static QString aboutLetters(const Failure &f);
    static QString aboutRegister(const Failure &f);
    static QString aboutKeys(const Failure &f);
    static QString aboutProof(const Failure &f);
    static QString aboutWriting(const Failure &f);
};

QString Sentences::aboutUsage(const Failure &f)
{
    switch (f.problem) {
    case Problem::UnknownCommand: return tr("There is no command “%1”. Use --help for the list.").arg(f.subject);
    case Problem::UnknownOption: return tr("The option “%1” is not known here. Use --help for the list.").arg(f.subject);
    case Problem::MissingArgument: return tr("%1 is missing. Use --help to see what is needed.").arg(f.subject);
    default: return {};
    }
}

QString Sentences::aboutPeople(const Failure &f)
{
    switch (f.problem) {
    case Problem::WrongPassword: return tr("The user name or the password is not right. Nothing was opened. Try again.");
    case Problem::PasswordMissing: return tr("A password is needed to sign in, and none was given.");
    case Problem::UserDisabled: return tr("The account %1 is switched off. Ask the practice manager.").arg(f.subject);
    case Problem::SignInTooSoon:
        return tr("After several wrong passwords the next try has to wait %1 seconds. Nobody is locked out for good.")
            .arg(f.detail);
    case Problem::RecoveryCodeMistyped:
        return tr(
            "This is not a recovery code: a character is wrong or missing. Compare it with the paper and type it again.");
    case Problem::RecoveryCodeWrong:
        return tr(
            "This recovery code does not open this register: it is another register's, or a newer one has replaced it. Look for the latest paper that names this practice.");
    case Problem::NotAllowedForRole: return tr("Your account may not do this. Ask the practice manager.");
    case Problem::NotYourOwnAct:
        return tr(
            "You can take back only what you recorded yourself today. Ask the practice manager to mark this as recorded in error.");
    default: return {};
    }
}

QString Sentences::aboutFinding(const Failure &f)
{
    switch (f.problem) {
    case Problem::RegisterNotFound:
        return tr("There is no register at %1. Nothing was created. Check the place, or restore the latest backup.")
            .arg(f.subject);
    case Problem::PatientNotFound: return tr("No patient found for %1.").arg(f.subject);
    case Problem::EventNotFound: return tr("The register has no event %1.").arg(f.subject);
    case Problem::LetterNotFound: return tr("There is no letter for this event.");
    case Problem::UserNotFound: return tr("There is no user “%1”.").arg(f.subject);
    case Problem::FileNotFound: return tr("The file %1 was not found.").arg(f.subject);
    case Problem::PrinterNotFound:
        return tr(
            "No printer is set up on this computer, so nothing was printed. The letter waits in the work queue; you can also save it as a PDF.");
    case Problem::NothingToUndo: return tr("There is nothing of yours from today to take back.");
    case Problem::PresetNotFound: return tr("There is no column preset “%1”.").arg(f.subject);
    default: return {};
    }
}

QString Sentences::aboutValues(const Failure &f)
{
    switch (f.problem) {
    case Problem::NhsNumberInvalid:
        return tr("“%1” is not a valid NHS number: it needs ten digits that pass the check. Read it again from the card.")
            .arg(f.subject);
    case Problem::NhsNumberAmbiguous:
        return tr("More than one patient has the NHS number %1. Find the patient by name and birth date.").arg(f.subject);
    case Problem::PracticeCodeInvalid:
        if (f.subject.trimmed().isEmpty())
            return tr("The practice code is needed: one letter and five digits, such as A81001.");
        return tr("“%1” is not a practice code. It is one letter and five digits, such as A81001.").arg(f.subject);
    case Problem::DateInvalid: return tr("“%1” is not a date. Type it like 5/4/2026, 050426 or 5 apr 2026.").arg(f.subject);
    case Problem::DateInFuture: return tr("%1 lies in the future. The date can be today or earlier.").arg(f.subject);
    case Problem::TextTooLong:
        return tr("The text starting “%1” is too long. At most %2 characters are kept.").arg(f.subject, f.detail);
    case Problem::ControlCharacters:
        return tr("The text holds a control character (%1) that cannot be kept. Type it again.").arg(f.detail);
    case Problem::UnknownWord: return tr("“%1” is not one of: %2.").arg(f.subject, f.detail);
    case Problem::UuidInvalid: return tr("“%1” is not an event number (a UUID).").arg(f.subject);
    case Problem::NumberInvalid: return tr("“%1” is not a number that fits here.").arg(f.subject);
    case Problem::PatientNameMissing: return tr("A given name or a family name is needed.");
    case Problem::BirthDateTooEarly:
        return tr("Somebody born on %1 would be more than 130 years old. Read the date again.").arg(f.subject);
    case Problem::UserNameMissing: return tr("A user name is needed.");
    case Problem::UserNameInvalid:
        return tr("“%1” cannot be a user name. Use letters, digits, full stops and hyphens.").arg(f.subject);
    case Problem::PracticeNameMissing: return tr("The name of the practice is needed.");
    case Problem::PasswordTooShort:
        return tr("The password is too short. Use at least %1 characters; three plain words do well.").arg(f.detail);
    case Problem::ReferenceInvalid:
        return tr("“%1” is not the reference of a letter. It looks like 001234 · 7F3A-91C2-08BD-44E1 and stands at the top of the letter.")
            .arg(f.subject);
    default: return {};
    }
}

QString Sentences::aboutFiles(const Failure &f)
{
    switch (f.problem) {
    case Problem::FileHasNoHeader:
        return tr("%1 has no line with column names that can be recognised. Nothing was imported.").arg(f.subject);
    case Problem::FileHasNoRows: return tr("%1 has no rows. Nothing was imported.").arg(f.subject);
    case Problem::ColumnNotMapped: return tr("No column is chosen for %1. Nothing was imported.").arg(f.subject);
    case Problem::ColumnUnknown: return tr("The file has no column “%1”. Nothing was imported.").arg(f.subject);
    case Problem::FileNotText:
        return tr("%1 is not a text file such as CSV. Save the list as CSV and try again.").arg(f.subject);
    default: return {};
    }
}

QString Sentences::aboutRefusals(const Failure &f)
{
    switch (f.problem) {
    case Problem::PatientDeceased:
        return tr("%1 is recorded as deceased. No new objection and no letter; ask a relative to speak with the practice manager.")
            .arg(f.subject);
    case Problem::AlreadyVoided: return tr("This was already marked as recorded in error.");
    case Problem::NoteRequired: return tr("A short note is needed: why was it recorded in error?");
    case Problem::RepresentativeRequired: return tr("The name of the representative and their authority are needed.");
    case Problem::NhsNumberTaken:
        return tr("The NHS number %1 is that of %2. Nothing was saved. Open them, or leave the number out and ask the practice manager.")
            .arg(f.subject, f.detail);
    case Problem::AddressHidden:
        return tr("The address of this restricted record is hidden. Open it first; that you looked is recorded.");
    case Problem::AddressNamesNoHome:
        return tr("The address is not known well enough to say who lives there: it names no house or flat.");
    case Problem::ListBeingRead: return tr("The patient list is still being read. Try again in a moment.");
    case Problem::MergeWithItself: return tr("A record cannot be merged with itself. Choose another patient.");
    case Problem::MergedAlready:
        return tr(
            "One of these records is already merged with another. Nothing was changed. Separate them first, or keep the other one.");
    case Problem::NotMerged: return tr("This record is not merged with another any more. Nothing was changed.");
    case Problem::EventUuidTaken:
        return tr("The event number %1 already names a different event. Nothing was recorded.").arg(f.subject);
    case Problem::UserNameTaken: return tr("There is already a user “%1”.").arg(f.subject);
    case Problem::LastManager: return tr("%1 is the last manager. Add another manager first.").arg(f.subject);
    case Problem::TooManyLeavers:
        return tr("%1 of %2 patients are missing from this list and would be marked as left. If the list is only a part, say so; if they have "
                  "really left, confirm the number %1. Nothing was imported.")
            .arg(f.subject, f.detail);
    case Problem::LeaversCountWrong:
        return tr("%1 patients would be marked as left, not %2. Nothing was imported.").arg(f.subject, f.detail);
    case Problem::NothingToCode: return tr("This event needs no code in the clinical system.");
    case Problem::CodedBeforeReceived:
        return tr("%1 is before the request was received (%2). Check the date.").arg(f.subject, f.detail);
    case Problem::AlreadyCoded: return tr("This was already marked as coded on %1.").arg(f.subject);
    case Problem::BackupOfAnother: return tr("%1 is a backup of another register. Nothing was changed.").arg(f.subject);
    case Problem::BackupPlaceUnusable:
        return tr("Backups cannot be kept in %1. Choose a folder on another disk that this account may write to.")
            .arg(f.subject);
    case Problem::AlreadySealed: return tr("The register is protected already.");
    case Problem::Cancelled: return tr("Stopped as you asked. Nothing was changed.");
    case Problem::FeatureNotBuilt: return tr("%1 is not part of this version.").arg(f.subject);
    default: return {};
    }
}

QString Sentences::aboutLetters(const Failure &f)
{
    switch (f.problem) {
    case Problem::LetterNotForDeceased:
        return tr("No letter is sent to a patient who has died. Speak with the family in person.");
    case Problem::LetterOfVoidedEvent: return tr("This was marked as recorded in error, so there is no letter to give out.");
    case Problem::LetterLanguageMissing:
        return tr("There is no letter text in the language “%1” yet. Nothing was issued.").arg(f.subject);
    case Problem::LetterKindMissing: return tr("There is no letter text for this yet. Nothing was issued.");
    default: return {};
    }
}

QString Sentences::aboutRegister(const Failure &f)
{
    switch (f.problem) {
    case Problem::RegisterExists:
        return tr("There is already a file at %1. It was not touched. Choose another place.").arg(f.subject);
    case Problem::NetworkFileSystem:
        return tr("%1 lies on a network drive (%2). There, two desks could overwrite each other's objections. Keep the register on this "
                  "computer's own disk; several desks need PostgreSQL.")
            .arg(f.subject, f.detail);
    case Problem::PostgresNotBuilt:
        return tr(
            "Several desks on one PostgreSQL register are not part of this version. Use a register file on this computer.");
    case Problem::RegisterInUse:
        return tr("The register is in use by %1. Close it there, or try again in a moment.").arg(f.subject);
    case Problem::RegisterReadOnly:
        return tr("The register %1 can be read but not written. Nothing was recorded. Keep paper forms and ask for help.")
            .arg(f.subject);
    case Problem::RegisterDamaged:
        return tr(
            "The register is damaged, and nothing more is read from it. It was not changed. Keep paper forms and restore the latest backup.");
    case Problem::RegisterForeign: return tr("%1 is not an OptOut Desk register. It was not changed.").arg(f.subject);
    case Problem::RegisterEmpty:
        return tr("%1 is empty. A register was expected there. It was not changed; restore the latest backup.")
            .arg(f.subject);
    case Problem::RegisterTooNew:
        return tr(
            "The register was written by a newer OptOut Desk. It was not changed. Install the newer program on this computer.");
    case Problem::RegisterNotComplete:
        return tr("The register is not complete. It was not changed. Restore the latest backup.");
    case Problem::StatusDiffers:
        return tr("A patient's status does not agree with the recorded events (%1).").arg(f.subject);
    case Problem::LetterDiffers: return tr("Letter %1 is not as it was issued.").arg(f.subject);
    case Problem::AppendOnlyBroken: return tr("The recorded events are not as they were written (%1).").arg(f.subject);
    default: return {};
    }
}

QString Sentences::aboutKeys(const Failure &f)
{
    switch (f.problem) {
    case Problem::KeyFileMissing:
        return tr("The key file %1 is missing, and without it nobody can open the register. The register itself was not changed. Put the "
                  "key file back from a backup; one lies beside every backup.")
            .arg(f.subject);
    case Problem::KeyFileDamaged:
        return tr("The key file %1 cannot be read. The register itself was not changed. Put the key file back from a backup; one lies "
                  "beside every backup.")
            .arg(f.subject);
    case Problem::KeyFileForeign:
        return tr("The key file %1 belongs to another register. Nothing was changed. Put the right one back from a backup.")
            .arg(f.subject);
    case Problem::KeyFileTooNew:
        return tr("The key file %1 was written by a newer OptOut Desk. It was not changed. Install the newer program on this computer.")
            .arg(f.subject);
    default: return {};
    }
}

QString Sentences::aboutProof(const Failure &f)
{
    switch (f.problem) {
    case Problem::ChainBroken: return tr("The audit trail is not as it was written, first at entry %1.").arg(f.subject);
    case Problem::RowDiffers:
        return tr("The register was changed by something else than this program, first at %1.").arg(f.subject);
    case Problem::RegisterOlder:
        return tr("This register is older than %1: what was recorded after that is not in it. Restore the latest backup.")
            .arg(f.subject);
    case Problem::ReferenceDiffers:
        return tr("The reference %1 does not belong to this register as it is now. What that letter confirms was changed or never "
                  "recorded here.")
            .arg(f.subject);
    case Problem::BackupDamaged:
        return tr("The backup %1 is damaged or not complete, so it was not used. Nothing was changed. Take the one before it.")
            .arg(f.subject);
    default: return {};
    }
}

QString Sentences::aboutWriting(const Failure &f)
{
    switch (f.problem) {
    case Problem::ReadFailed: return tr("%1 could not be read.").arg(f.subject);
    case Problem::WriteFailed: return tr("%1 could not be written. What was there before is unchanged.").arg(f.subject);
    case Problem::DiskFull: return tr("The disk is full. Nothing was saved. Make room and try again.");
    case Problem::DatabaseFailed:
        return tr(
            "The register did not accept this. Nothing was saved. Try again; if it happens twice, keep paper forms and ask for help.");
    case Problem::NotRecorded: return tr("NOT recorded. Keep the paper form and try again.");
    case Problem::RecordingUnsure:
        return tr(
            "It is not sure whether this was recorded. Save it again: it is never recorded twice. Keep the paper form until then.");
    case Problem::PrintFailed: return tr("The letter was not printed (%1). It waits in the work queue.").arg(f.subject);
    default: return {};
    }
}

}

QString sentenceFor(const Failure &failure)
{
    const Failure shown{failure.problem, isolated(printable(failure.subject)), failure.detail};
    using Group = QString (*)(const Failure &);
    for (const Group group :
         {Sentences::aboutUsage, Sentences::aboutPeople, Sentences::aboutFinding, Sentences::aboutValues,
          Sentences::aboutFiles, Sentences::aboutRefusals, Sentences::aboutLetters, Sentences::aboutRegister,
          Sentences::aboutKeys, Sentences::aboutProof, Sentences::aboutWriting}) {
        const QString sentence = group(shown);
        if (!sentence.isEmpty())
            return sentence;
    }
    return Sentences::tr("This could not be done, and nothing was changed.");
}

}
