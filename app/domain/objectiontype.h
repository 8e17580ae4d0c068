// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace optoutdesk {

enum class CodeScheme { ReadV2, Ctv3, Snomed };

template <>
struct Words<CodeScheme>
{
    static constexpr WordTable<CodeScheme, 3> table{{{CodeScheme::ReadV2, QLatin1StringView("read-v2")},
                                                     {CodeScheme::Ctv3, QLatin1StringView("ctv3")},
                                                     {CodeScheme::Snomed, QLatin1StringView("snomed")}}};
};

// One code of the clinical system for an objection or its withdrawal. `confirmed` is false while nobody has seen it in a
// published source; such a code is marked "not confirmed" wherever it is shown. Identifiers are text, never numbers.
struct ObjectionCode
{
    CodeScheme scheme = CodeScheme::Snomed;
    EventKind kind = EventKind::Objection;
    QString code = {};
    bool confirmed = false;
};

// A type of objection as dated data. An invalid `validFrom` means "from the beginning", an invalid `validTo` "until now";
// the last valid day still counts.
struct ObjectionType
{
    QString id = {}; // "type1": the word of the command line
    QString name = {}; // "Type 1"
    QString plainWords = {}; // what it does, in one sentence for the desk
    QDate validFrom = {};
    QDate validTo = {};
    QString successor = {}; // what took its place, in words; empty when nothing did
    QList<ObjectionCode> codes = {};

    bool countsOn(QDate day) const;
    bool hasEndedBy(QDate day) const { return validTo.isValid() && day > validTo; }
    // The code to enter for a kind of event, in one scheme.
    std::optional<ObjectionCode> codeFor(EventKind kind, CodeScheme scheme) const;
};

// Read codes are five characters, case-sensitive, padded with full stops. Accepts the four, five and seven characters
// that systems print ("9Nu0", "9Nu0.", "9Nu0.00"); anything else comes back unchanged but trimmed.
QString normalisedReadCode(const QString &code);

// Whether an identifier is 6 to 18 digits with a right Verhoeff check digit (SNOMED CT, SCTID).
bool isSnomedIdentifier(QStringView text);

}
