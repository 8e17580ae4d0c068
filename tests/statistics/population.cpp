// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statistics/population.h"

namespace optoutdesk::testing {

Patient &Population::add(const Patient &patient)
{
    patients.append(patient);
    patients.last().id = PatientId(patients.size());
    return patients.last();
}

ObjectionEvent &Population::object(const Patient &patient, QDate effective, const QString &type)
{
    return record(patient, EventKind::Objection, effective, type);
}

ObjectionEvent &Population::withdraw(const Patient &patient, QDate effective)
{
    return record(patient, EventKind::Withdrawal, effective, QStringLiteral("type1"));
}

void Population::takeBack(const ObjectionEvent &event)
{
    ObjectionEvent voiding = event;
    voiding.kind = EventKind::Void;
    voiding.voids = event.uuid;
    voiding.uuid = EventUuid::create();
    voiding.sequence = events.size() + 1;
    events.append(voiding);
}

QList<ObjectionEvent> Population::eventsOf(PatientId patient) const
{
    QList<ObjectionEvent> own;
    for (const ObjectionEvent &event : events) {
        if (event.patient == patient)
            own.append(event);
    }
    return own;
}

StatisticsFacts Population::facts() const
{
    StatisticsFacts facts;
    for (const Patient &patient : patients)
        facts.putPatient(PatientFacts::of(patient));
    for (const Patient &patient : patients)
        facts.putEvents(patient.id, eventsOf(patient.id));
    return facts;
}

ObjectionEvent &Population::record(const Patient &patient, EventKind kind, QDate effective, const QString &type)
{
    ObjectionEvent event;
    event.sequence = events.size() + 1;
    event.uuid = EventUuid::create();
    event.patient = patient.id;
    event.type = type;
    event.kind = kind;
    event.received = effective;
    event.effective = effective;
    event.channel = QStringLiteral("in-person");
    event.reasons = {QStringLiteral("prefers-not-to-say")};
    events.append(event);
    return events.last();
}

ObjectionType type1()
{
    ObjectionType type;
    type.id = QStringLiteral("type1");
    type.validFrom = QDate(2013, 1, 1);
    return type;
}

ObjectionType type2()
{
    ObjectionType type;
    type.id = QStringLiteral("type2");
    type.validFrom = QDate(2013, 1, 1);
    type.validTo = QDate(2018, 10, 11);
    return type;
}

Patient registered()
{
    Patient patient;
    patient.born = QDate(1980, 5, 2);
    patient.sex = Sex::Female;
    return patient;
}

QDate day(const char *iso)
{
    return QDate::fromString(QLatin1StringView(iso), Qt::ISODate);
}

qint64 countOf(const QList<KeyCount> &table, const char *key)
{
    for (const KeyCount &cell : table) {
        if (cell.key == QLatin1StringView(key))
            return cell.count;
    }
    return -1;
}

namespace {

rc::Gen<QDate> daysAround(QDate middle, int years)
{
    return rc::gen::map(rc::gen::inRange(-366 * years, 366), [middle](int offset) { return middle.addDays(offset); });
}

rc::Gen<QDate> maybeDaysAround(QDate middle, int years)
{
    return rc::gen::oneOf(rc::gen::just(QDate()), daysAround(middle, years));
}

rc::Gen<Patient> patientsAround(QDate middle)
{
    return rc::gen::exec([middle] {
        Patient patient;
        patient.born = *maybeDaysAround(middle, 100);
        patient.registeredOn = *maybeDaysAround(middle, 3);
        patient.leftOn = *maybeDaysAround(middle, 2);
        patient.died = *maybeDaysAround(middle, 2);
        patient.sex = *rc::gen::element(Sex::Female, Sex::Male, Sex::Indeterminate, Sex::NotKnown);
        patient.registeredAs = *rc::gen::weightedElement<Registration>(
            {{6, Registration::Registered}, {1, Registration::Temporary}, {1, Registration::Private}});
        patient.registration = *rc::gen::weightedElement<Registration>(
            {{6, patient.registeredAs}, {1, Registration::Left}, {1, Registration::Deceased}});
        return patient;
    });
}

void addHistory(Population &population, const Patient &patient, QDate middle)
{
    const int count = *rc::gen::weightedElement<int>({{2, 0}, {3, 1}, {2, 2}, {2, 4}, {1, 7}});
    for (int i = 0; i < count; ++i) {
        const int what = *rc::gen::inRange(0, 10);
        if (what < 2 && !population.events.isEmpty() && population.events.last().patient == patient.id) {
            population.takeBack(population.events.last());
        } else if (what < 5) {
            population.withdraw(patient, *daysAround(middle, 2));
        } else {
            ObjectionEvent &event = population.object(patient, *daysAround(middle, 2),
                                                      what < 9 ? QStringLiteral("type1") : QStringLiteral("type2"));
            event.channel = *rc::gen::element(QStringLiteral("in-person"), QStringLiteral("form"), QStringLiteral("letter"));
            event.origin =
                *rc::gen::element(Origin::Patient, Origin::Representative, Origin::PracticeDefault, Origin::Imported);
            event.reasons = *rc::gen::element(QStringList{QStringLiteral("privacy")},
                                              QStringList{QStringLiteral("privacy"), QStringLiteral("commercial-use")},
                                              QStringList{QStringLiteral("prefers-not-to-say")});
        }
    }
}

}

rc::Gen<Population> populationsAround(QDate middle)
{
    return rc::gen::exec([middle] {
        Population population;
        const int people = *rc::gen::inRange(0, 25);
        for (int i = 0; i < people; ++i)
            addHistory(population, population.add(*patientsAround(middle)), middle);
        return population;
    });
}

}
