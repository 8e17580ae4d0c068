// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"

#include <QList>

namespace optoutdesk {

// Why a cell, or a row, was not taken as it stands.
enum class RowReason {
    NameMissing, // no usable name: the row counts as invalid
    NhsNumberInvalid, // not ten digits with the right check digit; dropped
    NhsNumberDamaged, // a spreadsheet made 4.01023E+09 of it; dropped
    BirthDateMissing,
    DateUnreadable, // not one certain day; dropped
    DateInFuture, // dropped
    DatesContradict, // born after death, left before registering; dropped
    WordUnknown, // a sex, status or flag nobody knows; the safe reading holds
    PostcodeUnusual, // kept as it stands
    TextTooLong, // cut; an identifier is dropped
    ControlCharacters, // taken out
    TextDamaged, // letters are lost; kept with replacement marks
    RowTooLong, // more cells than captions: a separator inside a text, perhaps
    RowTooShort,
    StrayQuote, // read as if the quotation mark were not there
    PersonTwice, // conflict: an earlier row of the file is the same person; not taken
    SeveralPeopleMeant, // conflict: more than one person of the register could be this one; not taken
    NhsNumberOfSomebodyElse, // conflict: another name and birth date have this number; not taken
};

template <>
struct Words<RowReason>
{
    static constexpr WordTable<RowReason, 18> table{
        {{RowReason::NameMissing, QLatin1StringView("name-missing")},
         {RowReason::NhsNumberInvalid, QLatin1StringView("nhs-number-invalid")},
         {RowReason::NhsNumberDamaged, QLatin1StringView("nhs-number-damaged")},
         {RowReason::BirthDateMissing, QLatin1StringView("birth-date-missing")},
         {RowReason::DateUnreadable, QLatin1StringView("date-unreadable")},
         {RowReason::DateInFuture, QLatin1StringView("date-in-future")},
         {RowReason::DatesContradict, QLatin1StringView("dates-contradict")},
         {RowReason::WordUnknown, QLatin1StringView("word-unknown")},
         {RowReason::PostcodeUnusual, QLatin1StringView("postcode-unusual")},
         {RowReason::TextTooLong, QLatin1StringView("text-too-long")},
         {RowReason::ControlCharacters, QLatin1StringView("control-characters")},
         {RowReason::TextDamaged, QLatin1StringView("text-damaged")},
         {RowReason::RowTooLong, QLatin1StringView("row-too-long")},
         {RowReason::RowTooShort, QLatin1StringView("row-too-short")},
         {RowReason::StrayQuote, QLatin1StringView("stray-quote")},
         {RowReason::PersonTwice, QLatin1StringView("person-twice")},
         {RowReason::SeveralPeopleMeant, QLatin1StringView("several-people-meant")},
         {RowReason::NhsNumberOfSomebodyElse, QLatin1StringView("nhs-number-of-somebody-else")}}};
};

struct RowProblem
{
    qint64 row = 0; // CsvRecord::row()
    QString column = {}; // the caption; empty when it is about the whole row
    QString text = {}; // the cell as it stood, shortened, control characters as visible signs
    RowReason reason = RowReason::NameMissing;

    bool operator==(const RowProblem &) const = default;
};

enum class RowOutcome {
    Person,
    NotAPatient, // a dummy or test patient, or a record the source has deleted: not on the list
    NoName, // nothing is to be taken; identifiers and birth date are read, for they say who is in the list
};

// One row below the header, read as a patient. `patient.id` stays open.
struct ImportedRow
{
    qint64 row = 0;
    RowOutcome outcome = RowOutcome::Person;
    Patient patient = {};
    QList<RowProblem> problems = {};
};

}
