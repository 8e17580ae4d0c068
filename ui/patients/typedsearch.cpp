// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patients/typedsearch.h"

#include "services/search/searchquery.h"

#include <algorithm>

namespace optoutdesk {

namespace {

bool isName(const QString &word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isLetter(); })
           && std::ranges::none_of(word, [](QChar c) { return c.isDigit(); });
}

// People type names into Find in small letters.
QString withCapital(QString word)
{
    if (!word.isEmpty() && word == word.toLower())
        word[0] = word[0].toUpper();
    return word;
}

}

Patient patientFromSearch(const QString &text, QDate today)
{
    Patient patient;
    const SearchQuery query = SearchQuery::read(text, today);
    if (query.isEmpty())
        return patient;
    for (const SearchTerm &term : query.stages().first().terms) {
        if (term.kind == SearchTerm::Kind::NhsNumber)
            patient.nhsNumber = term.nhsNumber;
        else if (term.kind == SearchTerm::Kind::BirthDate && term.dates.size() == 1)
            patient.born = term.dates.first();
    }
    QStringList words;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (isName(word))
            words.append(word);
    }
    const PersonName name = readFullName(words.join(u' '));
    patient.name.title = name.title;
    patient.name.given = withCapital(name.given);
    patient.name.middle = withCapital(name.middle);
    patient.name.family = withCapital(name.family);
    return patient;
}

}
