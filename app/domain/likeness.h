// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listedpatient.h"

#include <QList>

#include <optional>

namespace optoutdesk {

// How two people on the list may be taken for one another, the likeliest mistake first: the same name and birth date (perhaps
// one person's two records), the same family name and birth date (twins), the same name (father and son, namesakes).
enum class Likeness { NameAndBirth, FamilyAndBirth, Name };

std::optional<Likeness> likeness(const PersonName &name, QDate born, const PersonName &otherName, QDate otherBorn);

// Somebody a patient can be taken for. Names no address: theirs may be restricted.
struct LookAlike
{
    PatientId id = {};
    PersonName name = {};
    QDate born = {};
    std::optional<NhsNumber> nhsNumber = {};
    Likeness kind = Likeness::Name;

    bool operator==(const LookAlike &) const = default;
};

// The likeliest mistakes first; `total` counts those that are not listed too.
struct LookAlikes
{
    QList<LookAlike> listed = {};
    qsizetype total = 0;
};

}
