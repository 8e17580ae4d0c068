// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ratechart.h"

#include "tests/support/testcase.h"
#include "tests/ui/charts/chartlook.h"
#include "ui/theme/theme.h"

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

QList<RateChart::Point> risingRate()
{
    QList<RateChart::Point> points;
    for (int month = 0; month < 24; ++month)
        points.append({QDate(2024, 3, 31).addMonths(month), 1.0 + month * 0.1});
    points.append({QDate(2026, 3, 2), 3.5});
    return points;
}

}

class TstRateChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineHasItsColourInEveryAppearance()
    {
        Theme theme;
        RateChart chart(QStringLiteral("Chart: rate over time"));
        chart.setPoints(risingRate());
        showChart(chart);
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark, Appearance::HighContrast}) {
            theme.setAppearance(appearance);
            QVERIFY(pixelsOf(chart, seriesColours(theme.scheme()).first()) > 100);
        }
    }

    void bothEndsCarryTheirValuesInsideThePicture()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            RateChart chart(QStringLiteral("Chart"));
            chart.setLayoutDirection(direction);
            chart.setPoints(risingRate());
            showChart(chart);
            for (const auto &text : {QStringLiteral("1.00%"), QStringLiteral("3.50%")}) {
                QCOMPARE(wordsIn(chart, text).size(), 1);
                const QCPItemText *words = wordsIn(chart, text).first();
                QVERIFY(words->left->pixelPosition().x() >= 0);
                QVERIFY(words->right->pixelPosition().x() <= chart.width());
                QVERIFY(words->top->pixelPosition().y() >= 0);
            }
            const bool oldestIsLeft = wordsIn(chart, QStringLiteral("1.00%")).first()->left->pixelPosition().x()
                                      < wordsIn(chart, QStringLiteral("3.50%")).first()->left->pixelPosition().x();
            QCOMPARE(oldestIsLeft, direction == Qt::LeftToRight);
        }
    }

    void daysWithoutAListLeaveAGap()
    {
        RateChart chart(QStringLiteral("Chart"));
        QList<RateChart::Point> points = risingRate();
        points[0].percent = std::nullopt;
        points[5].percent = std::nullopt;
        chart.setPoints(points);
        showChart(chart);
        QCOMPARE(wordsIn(chart, QStringLiteral("1.10%")).size(), 1);
        QCOMPARE(chart.graph(0)->dataCount(), points.size());
        QVERIFY(qIsNaN(chart.graph(0)->data()->at(5)->value));
    }

    void saysInWordsWhatItShows()
    {
        RateChart chart(QStringLiteral("Chart"));
        chart.setPoints(risingRate());
        QCOMPARE(chart.accessibleDescription(),
                 QStringLiteral("Objection rate from 1.00% on 31-Mar-2024 to 3.50% on 02-Mar-2026"));
        chart.setPoints({{QDate(2026, 3, 2), std::nullopt}});
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("There is no rate to show."));
        showChart(chart);
        chart.setPoints({});
        chart.setPoints({{QDate(2026, 3, 2), 0.0}});
        QCOMPARE(wordsIn(chart, QStringLiteral("0.00%")).size(), 1);
    }
};

OPTOUTDESK_TEST(TstRateChart);
#include "tst_ratechart.moc"
