// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/counting.h"
#include "tests/statistics/naivecount.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

QList<KeyCount> withoutZeros(QList<KeyCount> table)
{
    table.removeIf([](const KeyCount &cell) { return cell.count == 0; });
    std::ranges::sort(table, {}, &KeyCount::key);
    return table;
}

void requireSame(const StatisticsReport &ours, const StatisticsReport &naive)
{
    RC_ASSERT(ours.list == naive.list);
    RC_ASSERT(withoutZeros(ours.byReason) == naive.byReason);
    RC_ASSERT(withoutZeros(ours.byChannel) == naive.byChannel);
    RC_ASSERT(withoutZeros(ours.byOrigin) == naive.byOrigin);
    RC_ASSERT(withoutZeros(ours.byAgeBand) == withoutZeros(naive.byAgeBand));
    RC_ASSERT(withoutZeros(ours.bySex) == naive.bySex);
    RC_ASSERT(ours.byMonth == naive.byMonth);
    RC_ASSERT(ours.temporary == naive.temporary);
    RC_ASSERT(ours.privatePatients == naive.privatePatients);
    RC_ASSERT(ours.left == naive.left);
    RC_ASSERT(ours.deceased == naive.deceased);
}

}

class TstCounting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRegisterHasNoRate()
    {
        const StatisticsReport report = countOn(StatisticsFacts(), type1(), day("2026-03-31"));
        QCOMPARE(report.list, PeopleCount{});
        QVERIFY(!report.list.ratePercent());
        QCOMPARE(report.byAgeBand.size(), 11);
        QCOMPARE(report.bySex.size(), 3);
        QCOMPARE(report.byOrigin.size(), 4);
        QVERIFY(report.byMonth.isEmpty());
    }

    void countsAsTheRulesOfTheDomainSay()
    {
        QVERIFY(rc::check("any population, any day", [] {
            const QDate middle(2025, 2, 15);
            const Population population = *populationsAround(middle);
            const QDate asOf = middle.addDays(*rc::gen::inRange(-800, 400));
            requireSame(countOn(population.facts(), type1(), asOf), naiveCount(population, type1(), asOf));
        }));
    }

    void countsAnEndedTypeAsTheRulesOfTheDomainSay()
    {
        QVERIFY(rc::check("around the last day of Type 2", [] {
            const QDate middle(2018, 10, 11);
            const Population population = *populationsAround(middle);
            const QDate asOf = middle.addDays(*rc::gen::inRange(-3, 4));
            requireSame(countOn(population.facts(), type2(), asOf), naiveCount(population, type2(), asOf));
        }));
    }

    void theLastDayOfATypeCountsAndTheNextDoesNot()
    {
        Population population;
        population.object(population.add(registered()), day("2017-01-01"), QStringLiteral("type2"));
        QCOMPARE(countOn(population.facts(), type2(), day("2018-10-11")).list, (PeopleCount{1, 1}));
        QCOMPARE(countOn(population.facts(), type2(), day("2018-10-12")).list, (PeopleCount{1, 0}));
    }

    void someoneWithSeveralReasonsCountsInEach()
    {
        Population population;
        population.object(population.add(registered()), day("2026-01-05")).reasons = {
            QStringLiteral("privacy"), QStringLiteral("commercial-use"), QStringLiteral("privacy")};
        const StatisticsReport report = countOn(population.facts(), type1(), day("2026-03-31"));
        QCOMPARE(report.list.inForce, 1);
        QCOMPARE(countOf(report.byReason, "privacy"), 1);
        QCOMPARE(countOf(report.byReason, "commercial-use"), 1);
    }

    void whatThePersonSaidLastCounts()
    {
        Population population;
        const Patient patient = population.add(registered());
        population.object(patient, day("2026-01-05"));
        ObjectionEvent &again = population.object(patient, day("2026-02-01"));
        again.channel = QStringLiteral("letter");
        again.origin = Origin::Representative;
        again.reasons = {QStringLiteral("privacy")};
        const StatisticsReport before = countOn(population.facts(), type1(), day("2026-01-31"));
        QCOMPARE(countOf(before.byChannel, "in-person"), 1);
        const StatisticsReport after = countOn(population.facts(), type1(), day("2026-02-01"));
        QCOMPARE(countOf(after.byChannel, "letter"), 1);
        QCOMPARE(countOf(after.byChannel, "in-person"), 0);
        QCOMPARE(countOf(after.byOrigin, "representative"), 1);
        QCOMPARE(countOf(after.byReason, "privacy"), 1);
        QCOMPARE(after.list.inForce, 1);
    }

    void leftAndDeceasedAndTemporaryAreCountedApart()
    {
        Population population;
        Patient temporary = registered();
        temporary.registration = temporary.registeredAs = Registration::Temporary;
        Patient left = registered();
        left.leftOn = day("2026-02-01");
        Patient dead = left;
        dead.died = day("2026-03-01");
        for (const Patient &patient : {registered(), temporary, left, dead})
            population.object(population.add(patient), day("2026-01-05"));

        const StatisticsFacts facts = population.facts();
        const StatisticsReport before = countOn(facts, type1(), day("2026-01-31"));
        QCOMPARE(before.list, (PeopleCount{3, 3}));
        QCOMPARE(before.temporary, (PeopleCount{1, 1}));
        const StatisticsReport between = countOn(facts, type1(), day("2026-02-28"));
        QCOMPARE(between.list, (PeopleCount{1, 1}));
        QCOMPARE(between.left, (PeopleCount{2, 2}));
        const StatisticsReport after = countOn(facts, type1(), day("2026-03-01"));
        QCOMPARE(after.left, (PeopleCount{1, 1}));
        QCOMPARE(after.deceased, (PeopleCount{1, 1}));
        QCOMPARE(after.list, (PeopleCount{1, 1}));
    }

    void monthsAreThoseOfTheEffectiveDate()
    {
        Population population;
        const Patient patient = population.add(registered());
        population.object(patient, day("2024-02-29"));
        population.withdraw(patient, day("2024-03-01"));
        population.object(patient, day("2024-12-31"));
        population.takeBack(population.object(patient, day("2024-12-31")));
        const QList<MonthCount> months = countOn(population.facts(), type1(), day("2024-12-31")).byMonth;
        QCOMPARE(months, (QList<MonthCount>{{QStringLiteral("2024-02"), 1, 0},
                                            {QStringLiteral("2024-03"), 0, 1},
                                            {QStringLiteral("2024-12"), 1, 0}}));
        QCOMPARE(countOn(population.facts(), type1(), day("2024-02-29")).byMonth.size(), 1);
    }

    void tablesOfAgeAndSexAddUpToTheList()
    {
        QVERIFY(rc::check("margins", [] {
            const Population population = *populationsAround(day("2025-02-15"));
            const StatisticsReport report = countOn(population.facts(), type1(), day("2025-02-15"));
            qint64 bands = 0, sexes = 0, channels = 0, origins = 0;
            for (const KeyCount &cell : report.byAgeBand)
                bands += cell.count;
            for (const KeyCount &cell : report.bySex)
                sexes += cell.count;
            for (const KeyCount &cell : report.byChannel)
                channels += cell.count;
            for (const KeyCount &cell : report.byOrigin)
                origins += cell.count;
            RC_ASSERT(bands == report.list.inForce);
            RC_ASSERT(sexes == report.list.inForce);
            RC_ASSERT(channels == report.list.inForce);
            RC_ASSERT(origins == report.list.inForce);
        }));
    }
};

OPTOUTDESK_TEST(TstCounting);
#include "tst_counting.moc"
