// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/demoregistrations.h"

#include "domain/calendar.h"

namespace optoutdesk {

namespace {

constexpr int yearsOfLeavers = 6; // for so long the practice keeps those who are gone

// A day since the registration, within the years that are kept; invalid when there is none.
QDate dayOfLeaving(const Patient &patient, RandomSource &random, QDate today)
{
    const QDate first = std::max(patient.registeredOn.addDays(1), today.addYears(-yearsOfLeavers));
    const auto days = static_cast<int>(first.daysTo(today));
    return days > 0 ? first.addDays(random.below(days)) : QDate();
}

int deathsPerTenThousand(int age)
{
    return age < 50 ? 10 : age < 65 ? 80 : age < 75 ? 320 : age < 85 ? 1'000 : 2'700;
}

void leave(Patient &patient, QDate day)
{
    if (!day.isValid())
        return;
    patient.registration = Registration::Left;
    patient.leftOn = day;
}

void giveRegistration(Patient &patient, RandomSource &random, QDate today)
{
    const int kind = random.below(10'000);
    if (kind < 90) {
        patient.registration = patient.registeredAs = Registration::Temporary;
        patient.registeredOn = std::max(patient.born, today.addDays(-random.between(1, 80)));
    } else if (kind < 130) {
        patient.registration = patient.registeredAs = Registration::Private;
    }
    const int age = ageOn(patient.born, today)->years;
    if (random.chance(deathsPerTenThousand(age))) {
        if (const QDate day = dayOfLeaving(patient, random, today); day.isValid()) {
            patient.registration = Registration::Deceased;
            patient.died = day;
        }
    } else if (random.chance(age >= 18 && age < 32 ? 700 : 120)) {
        leave(patient, dayOfLeaving(patient, random, today));
    }
}

void hideOrForget(Patient &patient, RandomSource &random)
{
    patient.restricted = random.chance(35);
    if (random.chance(8))
        patient.born = QDate();
    if (random.chance(12))
        patient.sex = random.chance(2'500) ? Sex::Indeterminate : Sex::NotKnown;
}

}

void giveRegistrations(DemoHousehold &household, RandomSource &random, QDate today)
{
    const bool moved = random.chance(400);
    const QDate movedOn = moved ? dayOfLeaving(household.people.first(), random, today) : QDate();
    for (Patient &patient : household.people) {
        giveRegistration(patient, random, today);
        if (movedOn.isValid() && patient.registration == Registration::Registered && patient.registeredOn < movedOn)
            leave(patient, movedOn);
        hideOrForget(patient, random);
    }
}

}
