// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/likeness.h"

#include "domain/folding.h"

namespace optoutdesk {

std::optional<Likeness> likeness(const PersonName &name, QDate born, const PersonName &otherName, QDate otherBorn)
{
    if (fold(name.family) != fold(otherName.family))
        return std::nullopt;
    const bool sameBirth = born.isValid() && born == otherBorn;
    const bool sameGiven = fold(name.given) == fold(otherName.given);
    if (sameGiven)
        return sameBirth ? Likeness::NameAndBirth : Likeness::Name;
    return sameBirth ? std::optional(Likeness::FamilyAndBirth) : std::nullopt;
}

}
