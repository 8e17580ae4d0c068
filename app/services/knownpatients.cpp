// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/knownpatients.h"

#include "domain/folding.h"

#include <algorithm>

namespace optoutdesk {

namespace {

bool hasAddress(const ColumnMapping &mapping)
{
    using enum PatientField;
    return std::ranges::any_of(std::initializer_list<PatientField>{AddressLine, BuildingName, BuildingNumber, Street,
                                                                   Locality, Town, County, Postcode},
                               [&mapping](PatientField field) { return mapping.has(field); });
}

size_t hashOf(const Patient &patient)
{
    const PersonName &name = patient.name;
    return qHashMulti(0, patient.sourceId, patient.patientNumber, name.title, name.given, name.middle, name.family,
                      name.preferred, name.previousFamily, patient.died, static_cast<int>(patient.sex),
                      patient.address.lines, patient.address.postcode, patient.phones,
                      static_cast<int>(patient.registration), static_cast<int>(patient.registeredAs), patient.registeredOn,
                      patient.leftOn, patient.usualGp, patient.restricted);
}

// Only what the file could change counts, so a column the file does not have changes nobody.
size_t valuesOf(const ColumnMapping &mapping, const Patient &patient)
{
    Patient seen;
    takeOver(mapping, patient, seen);
    return hashOf(seen);
}

size_t nameAndBirth(const Patient &patient)
{
    const QString place = patient.born.isValid() ? QString() : patient.address.postcode;
    return qHashMulti(0, fold(patient.name.family), fold(patient.name.given), patient.born, place);
}

// Being in the list brings back who had left. A death, and how somebody is registered, only a file that speaks of them
// changes: a list of phone numbers makes nobody alive again and no visitor a regular patient.
void takeOverRegistration(const ColumnMapping &mapping, const Patient &row, Patient &known)
{
    const bool saysHow = mapping.has(PatientField::RegistrationStatus);
    if (known.isDeceased() && !row.isDeceased() && !saysHow && !mapping.has(PatientField::Died))
        return;
    if (saysHow)
        known.registeredAs = row.registeredAs;
    const bool isOnTheBooks = row.registration != Registration::Left && row.registration != Registration::Deceased;
    known.registration = isOnTheBooks ? known.registeredAs : row.registration;
    known.leftOn = row.leftOn;
    if (mapping.has(PatientField::Died) || !row.isDeceased())
        known.died = row.died;
}

}

void takeOver(const ColumnMapping &mapping, const Patient &row, Patient &known)
{
    using enum PatientField;
    const auto take = [&mapping](PatientField field, auto &target, const auto &value) {
        if (mapping.has(field))
            target = value;
    };
    const bool wholeName = mapping.has(FullName);
    const auto takeName = [&](PatientField field, QString &target, const QString &value) {
        if (wholeName || mapping.has(field))
            target = value;
    };
    if (!row.sourceId.isEmpty())
        known.sourceId = row.sourceId;
    if (!row.patientNumber.isEmpty())
        known.patientNumber = row.patientNumber;
    takeName(Title, known.name.title, row.name.title);
    takeName(GivenName, known.name.given, row.name.given);
    takeName(MiddleNames, known.name.middle, row.name.middle);
    takeName(FamilyName, known.name.family, row.name.family);
    take(PreferredName, known.name.preferred, row.name.preferred);
    take(PreviousFamilyName, known.name.previousFamily, row.name.previousFamily);
    take(Sex, known.sex, row.sex);
    if (hasAddress(mapping))
        known.address = row.address;
    take(Phone, known.phones, row.phones);
    take(RegisteredOn, known.registeredOn, row.registeredOn);
    take(UsualGp, known.usualGp, row.usualGp);
    take(Restricted, known.restricted, row.restricted);
    takeOverRegistration(mapping, row, known);
    if (row.nhsNumber)
        known.nhsNumber = row.nhsNumber;
    if (row.born.isValid())
        known.born = row.born;
}

void KnownPatients::add(const Patient &patient, bool seen)
{
    const auto index = static_cast<quint32>(m_people.size());
    m_people.push_back({.id = patient.id, .seen = seen});
    replace(index, patient);
    remember(patient, index);
}

void KnownPatients::alsoRecogniseLast(const Patient &patient)
{
    remember(patient, static_cast<quint32>(m_people.size() - 1));
}

void KnownPatients::replace(quint32 index, const Patient &merged)
{
    Person &person = m_people[index];
    person.nhsNumber = merged.nhsNumber ? merged.nhsNumber->toInteger() : -1;
    person.born = merged.born.isValid() ? merged.born.toJulianDay() : 0;
    person.family = qHash(fold(merged.name.family));
    person.values = valuesOf(m_mapping, merged);
    person.hasSource = !merged.sourceId.isEmpty();
    person.onTheBooks = merged.registration != Registration::Left && !merged.isDeceased();
}

void KnownPatients::remember(const Patient &patient, quint32 index)
{
    if (!patient.sourceId.isEmpty())
        m_bySource.insert(patient.sourceId, index);
    if (patient.nhsNumber)
        m_byNumber.insert(patient.nhsNumber->toInteger(), index);
    m_byNameAndBirth.insert(nameAndBirth(patient), index);
}

KnownPatients::Recognised KnownPatients::recognise(const Patient &row) const
{
    if (!row.sourceId.isEmpty()) {
        if (const auto found = m_bySource.constFind(row.sourceId); found != m_bySource.cend())
            return {hasNumberOfSomebodyElse(row, *found) ? Match::SomebodyElsesNumber : Match::Person, *found};
    }
    const qint64 born = row.born.isValid() ? row.born.toJulianDay() : 0;
    if (row.nhsNumber) {
        const size_t family = qHash(fold(row.name.family));
        bool taken = false;
        for (auto [i, end] = m_byNumber.equal_range(row.nhsNumber->toInteger()); i != end; ++i) {
            const Person &person = m_people[*i];
            if ((born != 0 && person.born == born) || person.family == family)
                return {Match::Person, *i};
            taken = true;
        }
        if (taken)
            return {Match::SomebodyElsesNumber};
    }
    Recognised found;
    for (auto [i, end] = m_byNameAndBirth.equal_range(nameAndBirth(row)); i != end; ++i) {
        const Person &person = m_people[*i];
        if (row.nhsNumber && person.nhsNumber >= 0)
            continue; // both have a number, and the numbers differ: two people
        if (!row.sourceId.isEmpty() && person.hasSource)
            continue; // both have the source's identifier, and those differ: twins or namesakes
        if (found.match == Match::Person)
            return {Match::SeveralPeople};
        found = {Match::Person, *i};
    }
    return found;
}

// Two people whom the source itself keeps apart may swap their numbers; one it has not told us of keeps theirs.
bool KnownPatients::hasNumberOfSomebodyElse(const Patient &row, quint32 index) const
{
    if (!row.nhsNumber || m_people[index].nhsNumber == row.nhsNumber->toInteger())
        return false;
    for (auto [i, end] = m_byNumber.equal_range(row.nhsNumber->toInteger()); i != end; ++i) {
        if (*i != index && !m_people[*i].hasSource)
            return true;
    }
    return false;
}

void KnownPatients::markSeenAll(const Patient &row)
{
    if (const auto found = m_bySource.constFind(row.sourceId); found != m_bySource.cend())
        m_people[*found].seen = true;
    for (auto [i, end] = m_byNameAndBirth.equal_range(nameAndBirth(row)); i != end; ++i)
        m_people[*i].seen = true;
}

bool KnownPatients::differs(const Person &person, const Patient &row) const
{
    if (row.nhsNumber && row.nhsNumber->toInteger() != person.nhsNumber)
        return true;
    if (row.born.isValid() && row.born.toJulianDay() != person.born)
        return true;
    return valuesOf(m_mapping, row) != person.values;
}

qint64 KnownPatients::countOnTheBooks() const
{
    return std::ranges::count_if(m_people, &Person::onTheBooks);
}

}
