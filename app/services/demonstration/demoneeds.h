// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communicationneeds.h"
#include "domain/patient.h"
#include "services/demonstration/randomsource.h"

namespace optoutdesk {

// What a few people of a demonstration need to be written and spoken to, more of them the older they are; empty for nearly all.
// A source of its own, so that the rest of the practice stays as it was.
class DemoNeeds
{
public:
    DemoNeeds(quint64 seed, QDate today) : m_random(seed ^ 0x6e65'6564'73), m_today(today) {}

    CommunicationNeeds of(const Patient &patient);

private:
    RandomSource m_random;
    QDate m_today;
};

}
