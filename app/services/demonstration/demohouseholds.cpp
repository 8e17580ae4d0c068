// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/demohouseholds.h"

#include "domain/calendar.h"

namespace optoutdesk {

namespace {

constexpr int grownUp = 18;

// The first year of an age span that goes on to the next entry's.
struct AgeSpan
{
    int first;
    int last;
};

int pickAge(const WeightedChoice<AgeSpan> &spans, RandomSource &random)
{
    const AgeSpan &span = spans.pick(random);
    return random.between(span.first, span.last);
}

// Census 2021 for England less the parents that families() makes.
const WeightedChoice<AgeSpan> &agesWithoutChildren()
{
    using Span = AgeSpan;
    static const WeightedChoice<AgeSpan> ages{{Span{19, 24}, 50}, {Span{25, 29}, 40}, {Span{30, 34}, 20}, {Span{35, 44}, 26},
                                              {Span{45, 49}, 28}, {Span{50, 54}, 58}, {Span{55, 59}, 72}, {Span{60, 64}, 66},
                                              {Span{65, 69}, 58}, {Span{70, 74}, 60}, {Span{75, 79}, 50}, {Span{80, 84}, 34},
                                              {Span{85, 89}, 22}, {Span{90, 94}, 10}, {Span{95, 102}, 3}};
    return ages;
}

const WeightedChoice<AgeSpan> &agesOfMothers()
{
    using Span = AgeSpan;
    static const WeightedChoice<AgeSpan> ages{{Span{20, 24}, 4},  {Span{25, 29}, 11}, {Span{30, 34}, 19}, {Span{35, 39}, 22},
                                              {Span{40, 44}, 21}, {Span{45, 49}, 18}, {Span{50, 54}, 8}};
    return ages;
}

const WeightedChoice<AgeSpan> &yearsAtAddress()
{
    using Span = AgeSpan;
    static const WeightedChoice<AgeSpan> years{{Span{0, 0}, 11},  {Span{1, 2}, 18},   {Span{3, 5}, 20},
                                               {Span{6, 11}, 22}, {Span{12, 24}, 19}, {Span{25, 45}, 10}};
    return years;
}

const GivenName &givenName(const Community &community, Sex sex, RandomSource &random, int year)
{
    return sex == Sex::Female ? community.woman(random, year) : community.man(random, year);
}

}

DemoHousehold DemoHouseholds::make()
{
    const int kind = m_random.below(10'000);
    DemoHousehold household = kind < 2'820 ? family() : kind < 9'700 ? adultsOnly() : kind < 9'985 ? sharers() : careHome();
    addNamesake(household);
    if (!household.people.isEmpty()) {
        m_remembered.append(household.people.first());
        if (m_remembered.size() > 100)
            m_remembered.removeFirst();
    }
    return household;
}

DemoHousehold DemoHouseholds::family()
{
    DemoHousehold household;
    const int motherAge = pickAge(agesOfMothers(), m_random);
    if (m_random.chance(2'200)) {
        addSingle(household, motherAge, m_random.chance(8'600) ? Sex::Female : Sex::Male);
        giveTitle(household.people.last(), false);
    } else {
        addCouple(household, motherAge);
    }
    household.adults = household.people.size();
    addChildren(household, motherAge);
    settle(household, m_addresses.household(m_random));
    return household;
}

DemoHousehold DemoHouseholds::adultsOnly()
{
    DemoHousehold household;
    const int age = pickAge(agesWithoutChildren(), m_random);
    if (m_random.chance(age < 25 ? 2'000 : age > 84 ? 2'800 : 5'200)) {
        addCouple(household, age);
    } else {
        const Sex sex = age > 74 && m_random.chance(2'500) ? Sex::Female : anySex();
        addSingle(household, age, sex);
        Patient &alone = household.people.last();
        const bool widowed = age > 60 && m_random.chance(5'000);
        if (widowed && sex == Sex::Female && m_random.chance(4'000))
            alone.name.previousFamily = household.community->family(m_random);
        giveTitle(alone, widowed);
    }
    household.adults = household.people.size();
    settle(household, m_addresses.household(m_random));
    return household;
}

DemoHousehold DemoHouseholds::sharers()
{
    DemoHousehold household;
    for (int count = m_random.between(2, 5); count > 0; --count) {
        const int age = m_random.between(18, 34);
        addSingle(household, age, anySex());
        giveTitle(household.people.last(), false);
    }
    household.adults = household.people.size();
    settle(household, m_addresses.household(m_random));
    return household;
}

DemoHousehold DemoHouseholds::careHome()
{
    DemoHousehold household;
    for (int count = m_random.between(8, 26); count > 0; --count) {
        const int age = m_random.between(74, 101);
        addSingle(household, age, m_random.chance(6'900) ? Sex::Female : Sex::Male);
        giveTitle(household.people.last(), true);
    }
    household.adults = household.people.size();
    settle(household, m_addresses.careHome(m_random));
    for (Patient &resident : household.people) {
        resident.registeredOn = m_today.addDays(-m_random.between(30, 6 * 365));
        resident.phones.clear();
    }
    return household;
}

void DemoHouseholds::addSingle(DemoHousehold &household, int age, Sex sex)
{
    household.community = &communities().pick(m_random);
    household.family = household.community->family(m_random);
    household.people.append(person(*household.community, household.family, age, sex));
}

void DemoHouseholds::addCouple(DemoHousehold &household, int age)
{
    const bool sameSex = m_random.chance(300);
    const Sex second = sameSex && m_random.chance(5'000) ? Sex::Female : Sex::Male;
    const Sex first = sameSex ? second : Sex::Female;
    addSingle(household, age, first);
    if (m_random.chance(1'200))
        household.community = &communities().pick(m_random);
    household.family = household.community->family(m_random);
    const int otherAge = std::clamp(age + m_random.between(-3, 6), grownUp, 103);
    household.people.append(person(*household.community, household.family, otherAge, second));
    const bool married = m_random.chance(age < 30 ? 3'000 : 7'800);
    if (married)
        marry(household);
    for (Patient &partner : household.people)
        giveTitle(partner, married);
}

void DemoHouseholds::addChildren(DemoHousehold &household, int motherAge)
{
    static const WeightedChoice<int> counts{{1, 42}, {2, 40}, {3, 13}, {4, 5}};
    QString family = household.family;
    const QString &motherFamily = household.people.first().name.family;
    if (household.adults == 2 && household.people.last().name.family != motherFamily && !motherFamily.contains(u'-')
        && m_random.chance(1'500))
        family = motherFamily % u'-' % household.family;
    int age = std::max(0, motherAge - m_random.between(21, 36));
    for (int count = counts.pick(m_random); count > 0 && age >= 0; --count) {
        if (age <= 22) {
            addChild(household, family, age);
            if (m_random.chance(160)) {
                addChild(household, family, age);
                household.people.last().born = household.people[household.people.size() - 2].born;
            }
        }
        age -= m_random.between(1, 4);
    }
}

void DemoHouseholds::addChild(DemoHousehold &household, const QString &family, int age)
{
    const auto isTaken = [&household](const Patient &child) {
        return std::ranges::any_of(household.people,
                                   [&](const Patient &other) { return other.name.given == child.name.given; });
    };
    Patient child = person(*household.community, family, age, anySex());
    for (int tries = 0; tries < 5 && isTaken(child); ++tries)
        child = person(*household.community, family, age, anySex());
    giveTitle(child, false);
    household.people.append(child);
}

Patient DemoHouseholds::person(const Community &community, const QString &family, int age, Sex sex)
{
    Patient patient;
    patient.born = birthDate(age);
    patient.sex = sex;
    const GivenName &given = givenName(community, sex, m_random, patient.born.year());
    patient.name.given = given.name;
    patient.name.family = sex == Sex::Female ? community.womansFamily(family) : family;
    if (!given.preferred.isEmpty() && m_random.chance(1'100))
        patient.name.preferred = given.preferred;
    giveMiddleNames(patient, community);
    return patient;
}

// One takes the other's name, joins both, or keeps the own.
void DemoHouseholds::marry(DemoHousehold &household)
{
    Patient &first = household.people.first();
    const int choice = m_random.below(100);
    if (choice >= 88)
        return;
    if (m_random.chance(5'500))
        first.name.previousFamily = first.name.family;
    if (choice >= 84)
        first.name.family = first.name.family % u'-' % household.family;
    else
        first.name.family =
            first.sex == Sex::Female ? household.community->womansFamily(household.family) : household.family;
}

QDate DemoHouseholds::birthDate(int age)
{
    const QDate latest = m_today.addYears(-age);
    return latest.addDays(-m_random.below(static_cast<int>(latest.addYears(-1).daysTo(latest))));
}

void DemoHouseholds::giveMiddleNames(Patient &patient, const Community &community)
{
    if (!m_random.chance(community.isEnglish() ? 7'200 : 2'000))
        return;
    // After a grandparent as often as not.
    const int year = patient.born.year() - (m_random.chance(5'000) ? 45 : 0);
    QStringList names{patient.name.given};
    for (int wanted = m_random.chance(1'100) ? 2 : 1; wanted > 0; --wanted) {
        const QString name = givenName(community, patient.sex, m_random, year).name;
        if (!names.contains(name))
            names.append(name);
    }
    patient.name.middle = names.mid(1).join(u' ');
}

void DemoHouseholds::giveTitle(Patient &patient, bool married)
{
    const bool child = ageOn(patient.born, m_today)->years < 16;
    if (!child && m_random.chance(110))
        patient.name.title = QStringLiteral("Dr");
    else if (!child && m_random.chance(60))
        patient.name.title = QStringLiteral("Mx");
    else if (patient.sex == Sex::Male)
        patient.name.title = child ? QStringLiteral("Master") : QStringLiteral("Mr");
    else if (married)
        patient.name.title = QStringLiteral("Mrs");
    else
        patient.name.title = !child && m_random.chance(4'500) ? QStringLiteral("Ms") : QStringLiteral("Miss");
}

void DemoHouseholds::settle(DemoHousehold &household, const Address &address)
{
    const int years = pickAge(yearsAtAddress(), m_random);
    const QDate moved = m_today.addDays(-(years * 365 + m_random.between(1, 364)));
    const QString landline = m_random.chance(5'800) ? DemoAddresses::landline(m_random) : QString();
    for (Patient &patient : household.people) {
        patient.address = address;
        patient.registeredOn = std::max(moved, std::min(patient.born.addDays(m_random.between(4, 40)), m_today));
        if (!landline.isEmpty())
            patient.phones.append(landline);
        const int age = ageOn(patient.born, m_today)->years;
        if (age >= 14 && m_random.chance(age > 75 ? 3'500 : 7'500))
            patient.phones.append(DemoAddresses::mobile(m_random));
    }
}

// Now and then somebody bears the whole name, or the family name and the birth date, of a person elsewhere.
void DemoHouseholds::addNamesake(DemoHousehold &household)
{
    if (m_remembered.isEmpty() || household.people.size() > 4 || !m_random.chance(90))
        return;
    const Patient &other = m_random.oneOf(m_remembered);
    Patient &patient = household.people.first();
    if (m_random.chance(3'500)) {
        patient.name.family = other.name.family;
        patient.born = other.born;
        patient.registeredOn = std::max(patient.registeredOn, patient.born);
    } else {
        patient.sex = other.sex;
        patient.name = other.name;
    }
}

}
