// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statisticsreport.h"

namespace optoutdesk {

std::optional<double> PeopleCount::ratePercent() const
{
    if (people == 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(inForce) / static_cast<double>(people);
}

PeopleCount &PeopleCount::operator+=(const PeopleCount &other)
{
    people += other.people;
    inForce += other.inForce;
    return *this;
}

}
