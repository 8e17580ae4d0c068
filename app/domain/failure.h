// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace optoutdesk {

// The nine families a caller can tell apart; the command line prints them as error.kind.
enum class FailureKind { Usage, SignIn, NotAllowed, NotFound, Invalid, Refused, Locked, Damaged, Io };

// What exactly went wrong. `app/text` holds one sentence for each; nothing below it writes sentences.
enum class Problem {
    // usage
    UnknownCommand,
    UnknownOption,
    MissingArgument,
    // sign-in
    WrongPassword,
    PasswordMissing,
    UserDisabled,
    SignInTooSoon, // detail: seconds to wait
    RecoveryCodeMistyped, // it cannot be any register's code
    RecoveryCodeWrong,
    // not-allowed
    NotAllowedForRole,
    NotYourOwnAct,
    // not-found
    RegisterNotFound,
    PatientNotFound,
    EventNotFound,
    LetterNotFound,
    UserNotFound,
    FileNotFound,
    PrinterNotFound,
    NothingToUndo,
    PresetNotFound,
    // invalid: the value itself is wrong
    NhsNumberInvalid,
    NhsNumberAmbiguous, // subject: the number
    PracticeCodeInvalid,
    DateInvalid,
    DateInFuture,
    TextTooLong,
    ControlCharacters,
    UnknownWord, // subject: the word; detail: what it should have been one of
    UuidInvalid,
    NumberInvalid,
    PasswordTooShort,
    ReferenceInvalid, // subject: what was typed instead of a letter's reference
    PatientNameMissing,
    BirthDateTooEarly, // subject: the date
    UserNameMissing,
    UserNameInvalid,
    PracticeNameMissing,
    FileHasNoHeader,
    FileHasNoRows,
    ColumnNotMapped, // subject: the field that has no column
    ColumnUnknown, // subject: the caption that the file does not have
    FileNotText,
    // refused: the value is fine, the act is not
    PatientDeceased,
    AlreadyVoided,
    NoteRequired,
    RepresentativeRequired,
    NhsNumberTaken, // subject: the number; detail: whose it is
    AddressHidden, // of a restricted patient
    AddressNamesNoHome,
    ListBeingRead, // the search index is not there yet
    MergeWithItself,
    MergedAlready,
    NotMerged,
    EventUuidTaken, // the uuid names a different event
    UserNameTaken,
    LastManager,
    RegisterExists,
    NetworkFileSystem,
    PostgresNotBuilt,
    TooManyLeavers, // subject: how many would leave; detail: how many the list holds now
    LeaversCountWrong,
    NothingToCode,
    CodedBeforeReceived, // subject: the day given; detail: the day received
    AlreadyCoded,
    LetterNotForDeceased,
    LetterOfVoidedEvent,
    LetterLanguageMissing,
    LetterKindMissing,
    BackupOfAnother, // subject: the backup's file; it belongs to another register
    BackupPlaceUnusable, // subject: the folder
    AlreadySealed,
    Cancelled,
    FeatureNotBuilt,
    // locked
    RegisterInUse, // subject: who holds it
    RegisterReadOnly,
    // damaged
    RegisterDamaged,
    RegisterForeign,
    RegisterEmpty,
    RegisterTooNew,
    RegisterNotComplete,
    StatusDiffers,
    LetterDiffers, // subject: the letter's reference
    AppendOnlyBroken,
    KeyFileMissing, // subject: where it should be
    KeyFileDamaged, // subject: the key file
    KeyFileForeign, // subject: the key file; it opens another register
    KeyFileTooNew, // subject: the key file
    ChainBroken, // subject: the number of the first entry of the trail that does not follow from the one before it
    RowDiffers, // subject: the row, as "patient 12"; it was not written by this program
    RegisterOlder, // subject: what knows of later acts (a letter's reference, a backup); detail: how far it got
    ReferenceDiffers, // subject: the letter's reference
    BackupDamaged, // subject: the backup's file
    // io
    ReadFailed,
    WriteFailed,
    DiskFull,
    DatabaseFailed,
    NotRecorded, // the commit's outcome was looked up afterwards: it is not in the register
    RecordingUnsure, // the register could not be asked afterwards: look it up before recording it again
    PrintFailed,
};

FailureKind kindOf(Problem problem);

// Why something could not be done. `subject` is the thing it is about (a typed value, a file, a person), shown to the
// person; `detail` is the technical remainder for the log or the small print. Neither is ever read as markup.
struct Failure
{
    Problem problem;
    QString subject = {};
    QString detail = {};

    FailureKind kind() const { return kindOf(problem); }
};

}
