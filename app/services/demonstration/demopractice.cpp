// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/demopractice.h"

#include "domain/calendar.h"
#include "services/demonstration/demohouseholds.h"
#include "services/demonstration/demoneeds.h"
#include "services/demonstration/demoregistrations.h"
#include "services/demonstration/demostories.h"
#include "services/demonstration/hostilenames.h"
#include "services/demonstration/testnumbers.h"

namespace optoutdesk {

namespace {

constexpr int patientsPerDoctor = 1'750;
constexpr int adultAge = 16;

QStringList doctors(RandomSource &random, qint64 patients)
{
    QStringList names;
    const qint64 count = std::clamp<qint64>(patients / patientsPerDoctor, 2, 60);
    while (names.size() < count) {
        const Community &community = communities().pick(random);
        const QString given = community.woman(random, 1980).name;
        names.append(QStringLiteral("Dr ") % given.left(1) % u' ' % community.family(random));
    }
    return names;
}

QString guid(RandomSource &random)
{
    const quint64 high = random.next();
    const quint64 low = random.next();
    const QString hex =
        (QString::number(high, 16).rightJustified(16, u'0') % QString::number(low, 16).rightJustified(16, u'0')).toUpper();
    return u'{' % hex.left(8) % u'-' % hex.mid(8, 4) % u'-' % hex.mid(12, 4) % u'-' % hex.mid(16, 4) % u'-' % hex.mid(20)
           % u'}';
}

PersonName parentOf(const DemoHousehold &household, qsizetype person, RandomSource &random, QDate today)
{
    const std::optional<Age> age = ageOn(household.people[person].born, today);
    const bool child = person >= household.adults && age && age->years < adultAge + 2;
    if (!child)
        return {};
    return household.people[household.adults > 1 && random.chance(3'500) ? 1 : 0].name;
}

}

Practice DemoPractice::practice() const
{
    RandomSource random(m_options.seed);
    const DemoAddresses addresses(random, m_options.patients);
    return addresses.practice(random);
}

void DemoPractice::generate(const std::function<bool(DemoPatient &&)> &use) const
{
    RandomSource random(m_options.seed);
    const DemoAddresses addresses(random, m_options.patients);
    DemoHouseholds households(random, addresses, m_options.today);
    DemoNeeds needs(m_options.seed, m_options.today);
    DemoStories stories(random, m_options.today);
    TestNumbers numbers(random);
    const QStringList gps = doctors(random, m_options.patients);
    for (qint64 made = 0; made < m_options.patients;) {
        DemoHousehold household = households.make();
        giveRegistrations(household, random, m_options.today);
        stories.beginHousehold();
        const QString gp = random.oneOf(gps);
        for (qsizetype i = 0; i < household.people.size() && made < m_options.patients; ++i, ++made) {
            DemoPatient result{household.people[i]};
            result.patient.patientNumber = QString::number(made + 1);
            result.patient.sourceId = guid(random);
            result.patient.nhsNumber = numbers.next();
            result.patient.usualGp = gp;
            const PersonName parent = parentOf(household, i, random, m_options.today);
            result.events = stories.of(result.patient, parent);
            result.needs = needs.of(result.patient);
            if (m_options.hostile && random.chance(300))
                makeHostile(result.patient, random);
            if (!use(std::move(result)))
                return;
        }
    }
}

}
