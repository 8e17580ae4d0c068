// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statisticsview.h"

#include "tests/support/testcase.h"
#include "tests/ui/statistics/smallpractice.h"
#include "text/numberwords.h"
#include "ui/charts/barchart.h"
#include "ui/charts/ratechart.h"
#include "ui/statistics/numbercard.h"
#include "ui/statistics/numbertable.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

StatisticsReport report()
{
    StatisticsReport report;
    report.asOf = QDate(2026, 3, 2);
    report.type = QStringLiteral("type1");
    report.list = {9'876, 430};
    report.byReason = {{QStringLiteral("privacy"), 300}, {QStringLiteral("distrust"), 150}, {QStringLiteral("other"), 0}};
    report.byChannel = {{QStringLiteral("form"), 430}};
    report.byOrigin = {{QStringLiteral("patient"), 430}};
    report.byMonth = {{QStringLiteral("2025-12"), 400, 2}, {QStringLiteral("2026-02"), 40, 8}};
    report.ageBySex[3] = {PeopleCount{5'000, 200}, PeopleCount{4'000, 220}, PeopleCount{0, 0}};
    report.ageBySex[4] = {PeopleCount{500, 10}, PeopleCount{376, 0}, PeopleCount{0, 0}};
    report.left = {50, 3};
    report.rateOverTime = {
        {QDate(2026, 1, 31), {0, 0}}, {QDate(2026, 2, 28), {9'800, 400}}, {QDate(2026, 3, 2), {9'876, 430}}};
    return report;
}

CodeLists lists()
{
    CodeLists lists;
    ObjectionType type1;
    type1.id = QStringLiteral("type1");
    type1.name = QStringLiteral("Type 1");
    ObjectionType type2;
    type2.id = QStringLiteral("type2");
    type2.name = QStringLiteral("Type 2");
    type2.validTo = QDate(2018, 10, 11);
    lists.types = {type1, type2};
    return lists;
}

QStringList column(const NumberTable &table, int at)
{
    QStringList cells;
    for (const NumberRows::Row &row : table.rows().rows)
        cells.append(row.cells[at]);
    return cells;
}

QStringList inWords(const QList<qint64> &counts)
{
    QStringList words;
    for (const qint64 count : counts)
        words.append(countText(count));
    return words;
}

}

class TstStatisticsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreLabelsWithTheirWords()
    {
        StatisticsView view;
        view.show(report(), lists());
        QCOMPARE(labelled<NumberCard>(view, QStringLiteral("List size")), QStringLiteral("List size: 9,876"));
        QCOMPARE(labelled<NumberCard>(view, QStringLiteral("Objections")), QStringLiteral("Objections in force: 430"));
        QCOMPARE(labelled<NumberCard>(view, QStringLiteral("Objection rate")), QStringLiteral("Objection rate: 4.35%"));
    }

    void chartsHaveTheNumbersOfTheTablesBesideThem()
    {
        StatisticsView view;
        view.show(report(), lists());

        const auto *rateChart = named<RateChart>(view, QStringLiteral("Chart: rate over time"));
        const auto *rates = named<NumberTable>(view, QStringLiteral("Table: rate over time"));
        QVERIFY(rateChart && rates);
        QStringList drawn;
        for (const RateChart::Point &point : rateChart->points())
            drawn.prepend(rateText(point.percent));
        QCOMPARE(column(*rates, 3), drawn);
        QCOMPARE(drawn.last(), QStringLiteral("Not known")); // no list, no rate
        QCOMPARE(column(*rates, 0).first(), QStringLiteral("02-Mar-2026"));

        const auto *reasonChart = named<BarChart>(view, QStringLiteral("Chart: reasons"));
        const auto *reasons = named<NumberTable>(view, QStringLiteral("Table: reasons"));
        QVERIFY(reasonChart && reasons);
        QCOMPARE(column(*reasons, 0), reasonChart->rows());
        QCOMPARE(column(*reasons, 1), inWords(reasonChart->series().first().counts));
        QCOMPARE(column(*reasons, 1), QStringList({QStringLiteral("300"), QStringLiteral("150"), QStringLiteral("0")}));

        const auto *ageChart = named<BarChart>(view, QStringLiteral("Chart: age and sex"));
        const auto *ages = named<NumberTable>(view, QStringLiteral("Table: age and sex"));
        QVERIFY(ageChart && ages);
        QCOMPARE(column(*ages, 0).mid(0, ageChart->rows().size()), ageChart->rows());
        for (int at = 0; at < ageChart->series().size(); ++at) {
            QCOMPARE(ages->rows().columns[at + 1], ageChart->series()[at].title);
            QCOMPARE(column(*ages, at + 1).mid(0, ageChart->rows().size()), inWords(ageChart->series()[at].counts));
        }
        QCOMPARE(ages->rows().rows.last().cells,
                 QStringList({QStringLiteral("All ages"), QStringLiteral("210"), QStringLiteral("220"),
                              QStringLiteral("430"), QStringLiteral("4.35%")}));
    }

    void unknownStandsInChartAndTableOnlyWhereSomebodyIs()
    {
        StatisticsView view;
        StatisticsReport some = report();
        some.ageBySex[unknownAgeBand][size_t(SexGroup::Unknown)] = {1, 0};
        view.show(some, lists());
        const auto *chart = named<BarChart>(view, QStringLiteral("Chart: age and sex"));
        QCOMPARE(chart->series().size(), 3);
        QCOMPARE(chart->rows().last(), QStringLiteral("Unknown"));
        view.show(report(), lists());
        QCOMPARE(chart->series().size(), 2);
        QCOMPARE(chart->rows().last(), QStringLiteral("90+"));
    }

    void monthsAndThoseNotOnTheListAreCountedApart()
    {
        StatisticsView view;
        view.show(report(), lists());
        const auto *months = named<NumberTable>(view, QStringLiteral("Table: months"));
        QCOMPARE(column(*months, 0), QStringList({QStringLiteral("Feb-2026"), QStringLiteral("Dec-2025")}));
        QCOMPARE(column(*months, 2), QStringList({QStringLiteral("8"), QStringLiteral("2")}));
        const auto *apart = named<NumberTable>(view, QStringLiteral("Table: not on the list"));
        QCOMPARE(apart->rows().rows.size(), 4);
        QCOMPARE(apart->rows().rows[2].cells,
                 QStringList({QStringLiteral("Left the practice"), QStringLiteral("50"), QStringLiteral("3")}));
    }

    void rateOfMoreThanEverybodyIsAWarningInWords()
    {
        StatisticsView view;
        const auto *warning = view.findChild<Notice *>();
        view.show(report(), lists());
        QVERIFY(warning->isHidden());
        StatisticsReport merged = report();
        merged.list = {100, 104};
        view.show(merged, lists());
        QVERIFY(!warning->isHidden());
        QVERIFY(warning->sentence().startsWith(QStringLiteral("More objections than patients on the list.")));
        QCOMPARE(labelled<NumberCard>(view, QStringLiteral("Objection rate")), QStringLiteral("Objection rate: 104.00%"));
    }

    void saysThatTheClinicalSystemWasNotComparedAndThatATypeHasEnded()
    {
        StatisticsView view;
        view.show(report(), lists());
        const QString basis = labelled<TextLabel>(view, QStringLiteral("Counted from this register"));
        QVERIFY2(basis.contains(QStringLiteral("The clinical system was not compared")), qPrintable(basis));
        StatisticsReport ended = report();
        ended.type = QStringLiteral("type2");
        view.show(ended, lists());
        QVERIFY(!labelled<TextLabel>(view, QStringLiteral("Type 2 objections ended on 11-Oct-2018")).isEmpty());
    }

    void chartsSayInWordsWhatTheyShow()
    {
        StatisticsView view;
        view.show(report(), lists());
        QCOMPARE(named<BarChart>(view, QStringLiteral("Chart: reasons"))->accessibleDescription(),
                 QStringLiteral("Most often: privacy 300, distrust 150"));
        QCOMPARE(named<BarChart>(view, QStringLiteral("Chart: age and sex"))->accessibleDescription(),
                 QStringLiteral("Objections in force by age: Female 210, Male 220"));
    }
};

OPTOUTDESK_TEST(TstStatisticsView);
#include "tst_statisticsview.moc"
