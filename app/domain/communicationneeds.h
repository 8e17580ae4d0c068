// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/letter.h"
#include "domain/result.h"
#include "domain/words.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace optoutdesk {

// The form in which somebody can read what the practice sends them. The first four are letters that this program prints, the
// others the practice arranges.
enum class NeededFormat { Standard, Large16, Large20, Large24, EasyRead, Audio, Braille };

template <>
struct Words<NeededFormat>
{
    static constexpr WordTable<NeededFormat, 7> table{{{NeededFormat::Standard, QLatin1StringView("standard")},
                                                       {NeededFormat::Large16, QLatin1StringView("large16")},
                                                       {NeededFormat::Large20, QLatin1StringView("large20")},
                                                       {NeededFormat::Large24, QLatin1StringView("large24")},
                                                       {NeededFormat::EasyRead, QLatin1StringView("easy-read")},
                                                       {NeededFormat::Audio, QLatin1StringView("audio")},
                                                       {NeededFormat::Braille, QLatin1StringView("braille")}}};
};

// How a person is to be written and spoken to (Accessible Information Standard); why is clinical and not kept here.
struct CommunicationNeeds
{
    NeededFormat format = NeededFormat::Standard;
    QString language = {}; // languageWord(): a code or the person's own word; empty: English
    bool interpreter = false;
    QString note = {}; // "lip-reads, face the patient"
    QDateTime changedAt = {}; // UTC; not valid: never recorded
    UserId changedBy = {};
    QString changedByName = {}; // the user name, filled in when read

    // Nothing that anybody has to do differently.
    bool isEmpty() const;
    // The same needs, whoever recorded them when.
    bool saysTheSameAs(const CommunicationNeeds &other) const;
};

// The letter of that format; nullopt where the practice arranges it by other means.
std::optional<LetterFormat> printedFormat(NeededFormat format);

// The needs as the register keeps them: texts trimmed, a common language by its code. TextTooLong or ControlCharacters.
Result<CommunicationNeeds> checkedNeeds(const CommunicationNeeds &needs);

}
