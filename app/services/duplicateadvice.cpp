// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duplicateadvice.h"

#include "domain/calendar.h"
#include "domain/folding.h"
#include "domain/listedpatient.h"
#include "services/search/editdistance.h"

#include <algorithm>

namespace optoutdesk {

namespace {

constexpr int slips = 2; // letters in which a name may differ from what is meant

bool areAlike(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    const int limit = std::min(a.size(), b.size()) < 5 ? 1 : slips;
    return editDistance(a.toStdU32String(), b.toStdU32String(), limit) <= limit;
}

// Whether any name of the one is like any of the other: people marry, and go by their second name.
bool shareName(const PersonName &a, const PersonName &b)
{
    const QStringList known = nameTokens(b);
    return std::ranges::any_of(nameTokens(a), [&known](const QString &word) {
        return word.size() > 1
               && std::ranges::any_of(known, [&word](const QString &other) { return areAlike(word, other); });
    });
}

bool sameName(const PersonName &a, const PersonName &b)
{
    return fold(a.family) == fold(b.family) && fold(a.given) == fold(b.given);
}

}

QList<SearchQuery> duplicateSearches(const Patient &typed, QDate today)
{
    QList<SearchQuery> searches;
    const auto add = [&](const QString &text) {
        if (const SearchQuery query = SearchQuery::read(text, today); !query.isEmpty())
            searches.append(query);
    };
    if (typed.nhsNumber)
        add(typed.nhsNumber->digits());
    if (typed.born.isValid())
        add(isoDate(typed.born));
    if (!typed.name.given.isEmpty() && !typed.name.family.isEmpty())
        add(typed.name.given + u' ' + typed.name.family);
    return searches;
}

std::optional<DuplicateSign> duplicateSign(const Patient &typed, const ListedPatient &known)
{
    if (typed.nhsNumber && known.nhsNumber == typed.nhsNumber)
        return DuplicateSign::NhsNumber;
    const bool sameBirth = typed.born.isValid() && typed.born == known.born;
    if (sameBirth && sameName(typed.name, known.name))
        return DuplicateSign::NameAndBirth;
    if (sameBirth && shareName(typed.name, known.name))
        return DuplicateSign::BirthAndSimilarName;
    const bool bothBirths = typed.born.isValid() && known.born.isValid();
    if (sameName(typed.name, known.name) && !bothBirths)
        return DuplicateSign::Name;
    return std::nullopt;
}

}
