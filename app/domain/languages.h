// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace optoutdesk {

// A language that patients of English practices ask for, sign languages among them. The code is what the register keeps
// (ISO 639); the English name is translated where it is shown.
struct Language
{
    QLatin1StringView code;
    const char *name;
};

// In the order of their English names. English itself is not among them: it is no need.
std::span<const Language> commonLanguages();
const Language *languageByCode(const QString &code);

// What the register keeps of a language as a person gave it: the code of a common one given by code or English name, nothing
// for English, and any other language in their own words.
QString languageWord(const QString &given);

}
