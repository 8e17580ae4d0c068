// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/communicationneeds.h"

#include "domain/languages.h"
#include "domain/limits.h"
#include "domain/recordingrules.h"

namespace optoutdesk {

bool CommunicationNeeds::isEmpty() const
{
    return saysTheSameAs({});
}

bool CommunicationNeeds::saysTheSameAs(const CommunicationNeeds &other) const
{
    return format == other.format && language == other.language && interpreter == other.interpreter && note == other.note;
}

std::optional<LetterFormat> printedFormat(NeededFormat format)
{
    switch (format) {
    case NeededFormat::Standard: return LetterFormat::Standard;
    case NeededFormat::Large16: return LetterFormat::Large16;
    case NeededFormat::Large20: return LetterFormat::Large20;
    case NeededFormat::Large24: return LetterFormat::Large24;
    case NeededFormat::EasyRead:
    case NeededFormat::Audio:
    case NeededFormat::Braille: break;
    }
    return std::nullopt;
}

Result<CommunicationNeeds> checkedNeeds(const CommunicationNeeds &needs)
{
    const Result<QString> language = checkedText(languageWord(needs.language), limits::word);
    if (!language)
        return language.failure();
    const Result<QString> note = checkedText(needs.note, limits::shortNote);
    if (!note)
        return note.failure();
    CommunicationNeeds checked = needs;
    checked.language = *language;
    checked.note = *note;
    return checked;
}

}
