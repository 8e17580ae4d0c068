// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/demoneeds.h"

#include "domain/calendar.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

constexpr int ownLetters = 16; // years: younger people get none of their own
constexpr int oldAge = 75;
constexpr std::array largePrint{NeededFormat::Large16, NeededFormat::Large16, NeededFormat::Large20, NeededFormat::Large24};
constexpr std::array arranged{NeededFormat::EasyRead, NeededFormat::EasyRead, NeededFormat::Audio, NeededFormat::Braille};

}

CommunicationNeeds DemoNeeds::of(const Patient &patient)
{
    CommunicationNeeds needs;
    const std::optional<Age> age = ageOn(patient.born, m_today);
    if (patient.isDeceased() || !age || age->years < ownLetters)
        return needs;
    const bool old = age->years >= oldAge;
    if (m_random.chance(old ? 500 : 40))
        needs.format = m_random.oneOf(largePrint);
    else if (m_random.chance(40))
        needs.format = m_random.oneOf(arranged);
    if (m_random.chance(15)) {
        needs.language = u"bfi"_s;
        needs.interpreter = true;
    } else if (m_random.chance(old ? 200 : 20)) {
        needs.note = u"Lip-reads: face the patient"_s;
    }
    if (!needs.isEmpty()) {
        const QDate asked = m_today.addDays(-m_random.between(1, 700));
        needs.changedAt = QDateTime(std::max(asked, patient.registeredOn), QTime(10, 0), Qt::UTC);
    }
    return needs;
}

}
