// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rateovertime.h"

#include "tests/statistics/naivecount.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstRateOverTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsOnTheDayItselfAfterTheMonthEndsBeforeIt()
    {
        QList<QDate> days;
        for (const RatePoint &point : rateOverTime(StatisticsFacts(), type1(), day("2024-03-15"), 3))
            days.append(point.on);
        QCOMPARE(days, (QList<QDate>{day("2023-12-31"), day("2024-01-31"), day("2024-02-29"), day("2024-03-15")}));
        QCOMPARE(rateOverTime(StatisticsFacts(), type1(), day("2024-03-31")).size(), 25);
        QCOMPARE(rateOverTime(StatisticsFacts(), type1(), day("2024-03-31"), 1).first().on, day("2024-02-29"));
    }

    void everyPointIsWhatACountOnThatDayGives()
    {
        QVERIFY(rc::check("points are counts", [] {
            const QDate middle(2025, 2, 15);
            const Population population = *populationsAround(middle);
            const QDate asOf = middle.addDays(*rc::gen::inRange(-100, 400));
            for (const RatePoint &point : rateOverTime(population.facts(), type1(), asOf))
                RC_ASSERT(point.list == naiveCount(population, type1(), point.on).list);
        }));
    }

    void fallsToNothingAfterTheTypeHasEnded()
    {
        Population population;
        population.object(population.add(registered()), day("2017-01-01"), QStringLiteral("type2"));
        const QList<RatePoint> points = rateOverTime(population.facts(), type2(), day("2018-10-12"), 2);
        QCOMPARE(points[1].list, (PeopleCount{1, 1}));
        QCOMPARE(points[2].list, (PeopleCount{1, 0}));
    }
};

OPTOUTDESK_TEST(TstRateOverTime);
#include "tst_rateovertime.moc"
