// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statistics/naivecount.h"

#include "domain/calendar.h"
#include "domain/objectionstatus.h"

#include <QMap>

namespace optoutdesk::testing {

namespace {

QString bandOf(QDate born, QDate asOf)
{
    const std::optional<Age> age = ageOn(born, asOf);
    if (!age)
        return QStringLiteral("unknown");
    if (age->years >= 90)
        return QStringLiteral("90+");
    return QStringLiteral("%1-%2").arg(age->years / 10 * 10).arg(age->years / 10 * 10 + 9);
}

QString sexOf(Sex sex)
{
    return sex == Sex::Female || sex == Sex::Male ? QString(wordOf(sex)) : QStringLiteral("unknown");
}

QList<KeyCount> asTable(const QMap<QString, qint64> &counts)
{
    QList<KeyCount> table;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        table.append({it.key(), it.value()});
    return table;
}

}

StatisticsReport naiveCount(const Population &population, const ObjectionType &type, QDate asOf)
{
    StatisticsReport report;
    report.asOf = asOf;
    report.type = type.id;
    QMap<QString, qint64> reasons, channels, origins, bands, sexes;
    QMap<QString, MonthCount> months;
    for (const Patient &patient : population.patients) {
        const QList<ObjectionEvent> events = population.eventsOf(patient.id);
        const QSet<EventUuid> voided = voidedEvents(events);
        for (const ObjectionEvent &event : events) {
            if (event.kind == EventKind::Void || event.type != type.id || voided.contains(event.uuid)
                || event.effective > asOf)
                continue;
            const QString month = isoDate(event.effective).left(7);
            months[month].month = month;
            ++(event.kind == EventKind::Objection ? months[month].objections : months[month].withdrawals);
        }

        const bool inForce = statusAsOf(events, type, asOf).state == ObjectionState::InForce;
        const PeopleCount one{1, inForce ? 1 : 0};
        if (patient.registeredOn.isValid() && patient.registeredOn > asOf)
            continue;
        const bool dead = patient.died.isValid() ? patient.died <= asOf : patient.registration == Registration::Deceased;
        if (dead) {
            report.deceased += one;
        } else if (!wasPresentOn(patient, asOf)) {
            report.left += one;
        } else if (!wasOnListOn(patient, asOf)) {
            (patient.registeredAs == Registration::Temporary ? report.temporary : report.privatePatients) += one;
        } else {
            report.list += one;
            if (!inForce)
                continue;
            const EventUuid last = foldEvents(events, type.id, asOf)->last;
            const auto event = std::ranges::find(events, last, &ObjectionEvent::uuid);
            for (const QString &reason : event->reasons)
                ++reasons[reason];
            ++channels[event->channel];
            ++origins[wordOf(event->origin)];
            ++bands[bandOf(patient.born, asOf)];
            ++sexes[sexOf(patient.sex)];
        }
    }
    report.byReason = asTable(reasons);
    report.byChannel = asTable(channels);
    report.byOrigin = asTable(origins);
    report.byAgeBand = asTable(bands);
    report.bySex = asTable(sexes);
    report.byMonth = months.values();
    return report;
}

}
