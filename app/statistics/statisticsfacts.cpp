// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statisticsfacts.h"

#include "domain/objectionstatus.h"

#include <algorithm>
#include <limits>

namespace optoutdesk {

static_assert(sizeof(StatisticsFacts::Person) == 20 && sizeof(StatisticsFacts::Act) == 20,
              "a count is as fast as its facts are small");

namespace {

constexpr qint32 always = std::numeric_limits<qint32>::min();
constexpr qint32 never = std::numeric_limits<qint32>::max();

qint32 dayOf(QDate date, qint32 notKnown)
{
    return date.isValid() ? static_cast<qint32>(date.toJulianDay()) : notKnown;
}

quint32 wordIndex(QStringList &words, const QString &word)
{
    qsizetype index = words.indexOf(word);
    if (index < 0) {
        index = words.size();
        words.append(word);
    }
    return static_cast<quint32>(index);
}

}

void StatisticsFacts::knowWords(const QStringList &reasons, const QStringList &channels)
{
    for (const QString &word : reasons)
        wordIndex(m_reasons, word);
    for (const QString &word : channels)
        wordIndex(m_channels, word);
}

void StatisticsFacts::reserve(size_t patients)
{
    m_ids.reserve(patients);
    m_people.reserve(patients);
}

void StatisticsFacts::putPatient(const PatientFacts &patient)
{
    Person person{};
    person.born = dayOf(patient.born, AgeBands::notKnown);
    person.registeredFrom = dayOf(patient.registeredOn, always);
    person.leftFrom = dayOf(patient.leftOn, patient.registration == Registration::Left ? always : never);
    person.deadFrom = dayOf(patient.died, patient.registration == Registration::Deceased ? always : never);
    person.history = -1;
    person.registeredAs = patient.registeredAs;
    person.sex = sexGroupOf(patient.sex);

    const qint64 id = patient.id.value();
    if (m_ids.empty() || m_ids.back() < id) { // rows stream in ascending order
        m_ids.push_back(id);
        m_people.push_back(person);
        return;
    }
    const auto place = std::ranges::lower_bound(m_ids, id);
    const auto offset = place - m_ids.begin();
    if (*place == id) {
        Person &known = m_people[static_cast<size_t>(offset)];
        person.history = known.history;
        known = person;
    } else {
        m_ids.insert(place, id);
        m_people.insert(m_people.begin() + offset, person);
    }
}

void StatisticsFacts::putEvents(PatientId patient, std::span<const ObjectionEvent> events)
{
    Person *person = find(patient);
    if (!person)
        return;

    const QSet<EventUuid> voided = voidedEvents(events);
    std::vector<const ObjectionEvent *> counting;
    for (const ObjectionEvent &event : events) {
        if (event.kind != EventKind::Void && !voided.contains(event.uuid))
            counting.push_back(&event);
    }
    std::ranges::sort(counting, [](const ObjectionEvent *a, const ObjectionEvent *b) {
        return a->effective != b->effective ? a->effective < b->effective : a->sequence < b->sequence;
    });

    std::vector<Act> history;
    history.reserve(counting.size());
    for (const ObjectionEvent *event : counting)
        history.push_back(actOf(*event));
    keep(*person, history);
}

StatisticsFacts::Act StatisticsFacts::actOf(const ObjectionEvent &event)
{
    Act act{};
    act.day = static_cast<qint32>(event.effective.toJulianDay());
    act.month = event.effective.year() * 12 + event.effective.month() - 1;
    act.reasons = reasonSet(event.reasons);
    act.channel = static_cast<quint16>(wordIndex(m_channels, event.channel));
    act.type = static_cast<quint16>(wordIndex(m_types, event.type));
    act.kind = event.kind;
    act.origin = event.origin;
    m_firstMonth = std::min(m_firstMonth, act.month);
    m_lastMonth = std::max(m_lastMonth, act.month);
    return act;
}

void StatisticsFacts::keep(Person &person, const std::vector<Act> &history)
{
    if (person.history < 0) {
        if (history.empty())
            return;
        person.history = static_cast<qint32>(m_places.size()) & 0x3ffffff;
        m_places.push_back({});
    }
    Place &place = m_places[static_cast<size_t>(person.history)];
    if (history.size() > place.count) {
        place.first = static_cast<quint32>(m_acts.size());
        m_acts.resize(m_acts.size() + history.size());
    }
    place.count = static_cast<quint32>(history.size());
    std::ranges::copy(history, m_acts.begin() + place.first);
}

std::optional<quint16> StatisticsFacts::typeIndex(QStringView type) const
{
    const qsizetype index = m_types.indexOf(type);
    if (index < 0)
        return std::nullopt;
    return static_cast<quint16>(index);
}

StatisticsFacts::Person *StatisticsFacts::find(PatientId id)
{
    const auto place = std::ranges::lower_bound(m_ids, id.value());
    if (place == m_ids.end() || *place != id.value())
        return nullptr;
    return &m_people[static_cast<size_t>(place - m_ids.begin())];
}

quint32 StatisticsFacts::reasonSet(const QStringList &reasons)
{
    // Few combinations are ever used: each event keeps the number of its combination.
    const auto known = m_reasonSetIndex.constFind(reasons);
    if (known != m_reasonSetIndex.constEnd())
        return *known;
    std::vector<quint32> set;
    for (const QString &word : reasons) {
        const quint32 index = wordIndex(m_reasons, word);
        if (std::ranges::find(set, index) == set.end())
            set.push_back(index);
    }
    const auto number = static_cast<quint32>(m_reasonSets.size());
    m_reasonSets.push_back(std::move(set));
    m_reasonSetIndex.insert(reasons, number);
    return number;
}

}
