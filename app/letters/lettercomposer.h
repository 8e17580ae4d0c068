// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "domain/objectionevent.h"
#include "domain/objectiontype.h"
#include "domain/patient.h"
#include "domain/practice.h"
#include "domain/result.h"
#include "letters/lettertext.h"

#include <QDate>

namespace optoutdesk {

// The practice promises to code within this many working days unless it sets another number.
inline constexpr int defaultWorkingDays = 5;

// What the register knows for one letter.
struct LetterFacts
{
    Practice practice = {};
    Patient patient = {};
    ObjectionEvent event = {};
    ObjectionType type = {};
    QString reference = {};
    QDate today = {}; // the date on the letter
    int workingDays = defaultWorkingDays;
};

// The letter an event asks for. LetterKindMissing for a void.
Result<LetterKind> letterKindFor(EventKind kind);

// Values of the placeholders, ready for the page: dates in the letter's language, no reason, no phone of the patient, a
// restricted patient's address left out, codes only where they are confirmed.
LetterFields letterFields(const LetterFacts &facts, const QString &language);

// The letter as values, to be shown, issued and kept. Refused: LetterNotForDeceased, LetterLanguageMissing, and
// LetterKindMissing for a void or a type whose text is not written or that has ended.
Result<LetterSnapshot> composeLetter(const LetterFacts &facts, const QString &language = QStringLiteral("en"));

// "6 August 2018" in a language's own words, whatever the computer's region; empty for an unknown date.
QString letterDate(QDate date, const QString &language);

}
