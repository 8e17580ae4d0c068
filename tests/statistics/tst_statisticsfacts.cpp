// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/counting.h"
#include "tests/statistics/population.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstStatisticsFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patientsMayComeInAnyOrder()
    {
        Population population;
        for (int i = 0; i < 5; ++i)
            population.object(population.add(registered()), day("2026-01-05"));
        StatisticsFacts facts;
        for (const qsizetype i : {3, 0, 4, 1, 2}) {
            facts.putPatient(PatientFacts::of(population.patients[i]));
            facts.putEvents(population.patients[i].id, population.eventsOf(population.patients[i].id));
        }
        QCOMPARE(countOn(facts, type1(), day("2026-03-31")).list, (PeopleCount{5, 5}));
    }

    void aChangedPatientKeepsTheHistory()
    {
        Population population;
        Patient patient = population.add(registered());
        population.object(patient, day("2026-01-05"));
        StatisticsFacts facts = population.facts();
        patient.leftOn = day("2026-03-01");
        facts.putPatient(PatientFacts::of(patient));
        QCOMPARE(countOn(facts, type1(), day("2026-02-28")).list, (PeopleCount{1, 1}));
        QCOMPARE(countOn(facts, type1(), day("2026-03-01")).left, (PeopleCount{1, 1}));
    }

    void aNewHistoryReplacesTheOld()
    {
        Population population;
        const Patient patient = population.add(registered());
        const ObjectionEvent event = population.object(patient, day("2026-01-05"));
        StatisticsFacts facts = population.facts();
        population.takeBack(event);
        facts.putEvents(patient.id, population.events);
        QCOMPARE(countOn(facts, type1(), day("2026-03-31")).list, (PeopleCount{1, 0}));
        QVERIFY(countOn(facts, type1(), day("2026-03-31")).byMonth.isEmpty());
    }

    void anUnknownPatientsEventsAreIgnored()
    {
        Population population;
        const Patient patient = population.add(registered());
        population.object(patient, day("2026-01-05"));
        StatisticsFacts facts;
        facts.putEvents(patient.id, population.events);
        QCOMPARE(countOn(facts, type1(), day("2026-03-31")).list, PeopleCount{});
    }

    void knownWordsStandInTheTablesWithZero()
    {
        StatisticsFacts facts;
        facts.knowWords({QStringLiteral("privacy"), QStringLiteral("other")}, {QStringLiteral("form")});
        const StatisticsReport report = countOn(facts, type1(), day("2026-03-31"));
        QCOMPARE(countOf(report.byReason, "privacy"), 0);
        QCOMPARE(countOf(report.byReason, "other"), 0);
        QCOMPARE(countOf(report.byChannel, "form"), 0);
    }
};

OPTOUTDESK_TEST(TstStatisticsFacts);
#include "tst_statisticsfacts.moc"
