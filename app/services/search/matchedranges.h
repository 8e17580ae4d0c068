// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "services/search/searchquery.h"

namespace optoutdesk {

// Letters of a shown text that a search matched.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

// What to show bold: the letters by which the search found the patient and no others, in order and without overlaps.
// `terms` are those of the SearchAnswer. Each function speaks of one form in which a value is shown.
QList<TextRange> matchedInStaffName(const PersonName &name, const QList<SearchTerm> &terms); // in staffName()
QList<TextRange> matchedInNamePart(QStringView part, const QList<SearchTerm> &terms); // one part of a name as it stands
QList<TextRange> matchedInAddress(QStringView oneLine, const QList<SearchTerm> &terms); // lines with commas between them
QList<TextRange> matchedInDate(QDate born, const QList<SearchTerm> &terms); // in screenDate()
QList<TextRange> matchedInNhsNumber(NhsNumber number, const QList<SearchTerm> &terms); // in spaced()
QList<TextRange> matchedInPhone(QStringView phone, const QList<SearchTerm> &terms); // as shown, with any spaces

}
