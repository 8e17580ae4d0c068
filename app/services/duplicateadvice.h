// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "services/search/searchquery.h"

#include <optional>

namespace optoutdesk {

struct ListedPatient;

// Why somebody on the list may be the person who is about to be added, the strongest first.
enum class DuplicateSign { NhsNumber, NameAndBirth, BirthAndSimilarName, Name };

// The searches that find everybody who could be meant; each is exact but for the last, which is for slips in a name.
QList<SearchQuery> duplicateSearches(const Patient &typed, QDate today);

// Nothing: so much differs that they are two people.
std::optional<DuplicateSign> duplicateSign(const Patient &typed, const ListedPatient &known);

}
