// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"
#include "domain/patientfacts.h"
#include "statistics/agebands.h"

#include <QHash>

#include <limits>
#include <span>
#include <vector>

namespace optoutdesk {

// Everybody in the register with their objections, packed for counting: 20 bytes a patient, 20 a counting event. Filled
// once from streamed rows (in ascending order of id, patients before events) and kept up with each change, it answers for
// any day without asking the register again. A plain value; not to be changed while another thread counts.
class StatisticsFacts
{
public:
    // One day of a person's life here each, as Julian day numbers; "always" and "never" are the ends of the range.
    struct Person
    {
        qint32 born;
        qint32 registeredFrom;
        qint32 leftFrom; // gone from this day on
        qint32 deadFrom;
        qint32 history : 27; // -1 for the many who never objected
        Registration registeredAs : 3;
        SexGroup sex : 2;
    };
    // An event that counts (voided ones are left out), in the order in which the fold reads them.
    struct Act
    {
        qint32 day; // effective
        qint32 month; // year × 12 + month - 1 of that day
        quint32 reasons; // index into reasonSets()
        quint16 channel; // index into channelWords()
        quint16 type; // index, see typeIndex()
        EventKind kind : 4;
        Origin origin : 4;
    };

    // Words the tables show even when nobody used them, in the register's order.
    void knowWords(const QStringList &reasons, const QStringList &channels);
    void reserve(size_t patients);
    // Adds a patient, or replaces what was known; the history stays.
    void putPatient(const PatientFacts &patient);
    // Replaces one patient's whole history: all events of all types, voids included, in any order. A patient that was
    // never put is ignored.
    void putEvents(PatientId patient, std::span<const ObjectionEvent> events);

    bool isEmpty() const { return m_people.empty(); }
    const std::vector<Person> &people() const { return m_people; }
    // By effective date, the same day by order of recording.
    std::span<const Act> historyOf(const Person &person) const
    {
        if (person.history < 0)
            return {};
        const Place &place = m_places[static_cast<size_t>(person.history)];
        return {m_acts.data() + place.first, place.count};
    }
    // The months of all acts, as Act::month; first > last when there are none.
    qint32 firstMonth() const { return m_firstMonth; }
    qint32 lastMonth() const { return m_lastMonth; }
    const QStringList &channelWords() const { return m_channels; }
    const QStringList &reasonWords() const { return m_reasons; }
    const std::vector<std::vector<quint32>> &reasonSets() const { return m_reasonSets; } // indexes into reasonWords()
    std::optional<quint16> typeIndex(QStringView type) const; // nullopt: no event of that type

private:
    // Histories lie one behind the other; one that grows moves to the end and leaves a hole.
    struct Place
    {
        quint32 first = 0;
        quint32 count = 0;
    };

    Person *find(PatientId id);
    Act actOf(const ObjectionEvent &event);
    void keep(Person &person, const std::vector<Act> &history);
    quint32 reasonSet(const QStringList &reasons);

    std::vector<qint64> m_ids; // ascending, beside m_people
    std::vector<Person> m_people;
    std::vector<Place> m_places;
    std::vector<Act> m_acts;
    qint32 m_firstMonth = std::numeric_limits<qint32>::max();
    qint32 m_lastMonth = std::numeric_limits<qint32>::min();
    QStringList m_types;
    QStringList m_channels;
    QStringList m_reasons;
    std::vector<std::vector<quint32>> m_reasonSets;
    QHash<QStringList, quint32> m_reasonSetIndex;
};

}
