// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "exchange/columnmapping.h"

#include <QHash>

#include <vector>

namespace optoutdesk {

// The people of the register as an import needs them: by what they are recognised, and a fingerprint of the values that
// the file could change. About 80 bytes a patient, whatever their names.
class KnownPatients
{
public:
    struct Person
    {
        PatientId id = {};
        qint64 nhsNumber = -1; // -1: none
        qint64 born = 0; // Julian day; 0: not known
        size_t family = 0; // hash of the folded family name
        size_t values = 0; // of what the file's columns hold, without NHS number and birth date
        bool hasSource = false; // the clinical system's identifier is known
        bool onTheBooks = false; // not left, not dead: missing from a full list they would leave
        bool seen = false; // by a row of the file
    };

    // How a row was recognised.
    enum class Match { Nobody, Person, SomebodyElsesNumber, SeveralPeople };
    struct Recognised
    {
        Match match = Match::Nobody;
        quint32 person = 0;
    };

    explicit KnownPatients(const ColumnMapping &mapping) : m_mapping(mapping) {}

    void add(const Patient &patient, bool seen);
    // The one added last goes by these values too.
    void alsoRecogniseLast(const Patient &patient);
    // The same source id; else the same NHS number and the same birth date or family name; else, where one of the two has
    // no NHS number, the same name and birth date (when that is not known: the same name and postcode). An NHS number
    // alone never decides; where several people could be meant, nobody is taken for the one.
    Recognised recognise(const Patient &row) const;
    // Everybody whom a row could mean by source id or by name and birth date: in the list, whichever they are.
    void markSeenAll(const Patient &row);

    Person &person(quint32 index) { return m_people[index]; }
    const std::vector<Person> &people() const { return m_people; }
    // Whether the row says something the register does not know yet.
    bool differs(const Person &person, const Patient &row) const;
    // A row takes the place of what was known.
    void replace(quint32 index, const Patient &merged);
    qint64 countOnTheBooks() const;

private:
    bool hasNumberOfSomebodyElse(const Patient &row, quint32 index) const;
    void remember(const Patient &patient, quint32 index);

    const ColumnMapping &m_mapping;
    std::vector<Person> m_people;
    QHash<QString, quint32> m_bySource;
    QMultiHash<qint64, quint32> m_byNumber;
    QMultiHash<size_t, quint32> m_byNameAndBirth;
};

// Takes over from a row what its file has columns for; the rest stays. A number or birth date that the row lacks, or that
// could not be read, never erases a known one.
void takeOver(const ColumnMapping &mapping, const Patient &row, Patient &known);

}
