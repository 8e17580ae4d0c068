// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "tests/support/testcase.h"
#include "tests/ui/charts/chartlook.h"
#include "ui/theme/theme.h"

#include <QAccessible>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

const QStringList ages{QStringLiteral("0-9"), QStringLiteral("10-19"), QStringLiteral("90+")};

QList<BarChart::Series> threeGroups()
{
    return {{QStringLiteral("Female"), {180, 29, 0}},
            {QStringLiteral("Male"), {20, 1'234, 3}},
            {QStringLiteral("Unknown"), {0, 0, 1}}};
}

}

class TstBarChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAChartWithANameAndTakesNeitherMouseNorKeyboard()
    {
        BarChart chart(QStringLiteral("Chart: reasons"));
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&chart);
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::Chart);
        QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Chart: reasons"));
        QCOMPARE(chart.focusPolicy(), Qt::NoFocus);
        QVERIFY(chart.testAttribute(Qt::WA_TransparentForMouseEvents));
    }

    void eachSeriesHasItsColourInEveryAppearance()
    {
        Theme theme;
        BarChart chart(QStringLiteral("Chart"));
        chart.setBars(ages, threeGroups());
        showChart(chart);
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark, Appearance::HighContrast}) {
            theme.setAppearance(appearance); // followed while it is shown
            const QList<QColor> colours = seriesColours(theme.scheme());
            QVERIFY(pixelsOf(chart, colours[0]) > 20);
            QVERIFY(pixelsOf(chart, colours[1]) > 200);
            QVERIFY(pixelsOf(chart, QApplication::palette().color(QPalette::Base)) > 10'000);
        }
    }

    void everyBarHasItsNumberInsideThePicture_data()
    {
        QTest::addColumn<int>("textSize");
        QTest::addColumn<int>("width");
        QTest::newRow("normal") << 100 << 480;
        QTest::newRow("narrow") << 100 << 330;
        QTest::newRow("large") << 200 << 860;
    }

    void everyBarHasItsNumberInsideThePicture()
    {
        QFETCH(int, textSize);
        QFETCH(int, width);
        Theme theme;
        theme.setTextSize(textSize);
        BarChart chart(QStringLiteral("Chart"));
        chart.setBars(ages, threeGroups());
        showChart(chart, QSize(width, chart.minimumSizeHint().height()));
        int numbers = 0;
        for (int i = 0; i < chart.itemCount(); ++i) {
            const auto *words = qobject_cast<QCPItemText *>(chart.item(i));
            QVERIFY(words);
            QVERIFY2(words->right->pixelPosition().x() <= chart.width() + 1, qPrintable(words->text()));
            QVERIFY2(words->bottom->pixelPosition().y() <= chart.height() + 1, qPrintable(words->text()));
            QVERIFY2(words->left->pixelPosition().x() >= 0, qPrintable(words->text()));
            ++numbers;
        }
        QCOMPARE(numbers, 3 * 3 + 3); // and the titles
        theme.setTextSize(100);
    }

    void longerBarsGoWithLargerNumbersOnOneScale()
    {
        BarChart chart(QStringLiteral("Chart"));
        chart.setBars(ages, {{QStringLiteral("Female"), {100, 50, 0}}, {QStringLiteral("Male"), {25, 0, 0}}});
        showChart(chart);
        const auto lengthTo = [&chart](const QString &number, const QString &title) {
            return wordsIn(chart, number).first()->left->pixelPosition().x()
                   - wordsIn(chart, title).first()->left->pixelPosition().x();
        };
        const double padding = wordsIn(chart, QStringLiteral("100")).first()->padding().left();
        const double whole = lengthTo(QStringLiteral("100"), QStringLiteral("Female"));
        QVERIFY(whole > 50);
        QVERIFY(qAbs(lengthTo(QStringLiteral("50"), QStringLiteral("Female")) - whole / 2) <= padding + 1);
        QVERIFY(qAbs(lengthTo(QStringLiteral("25"), QStringLiteral("Male")) - whole / 4) <= padding + 1);
    }

    void isMirroredWhereReadingBeginsAtTheRight()
    {
        BarChart chart(QStringLiteral("Chart"));
        chart.setLayoutDirection(Qt::RightToLeft);
        chart.setBars(ages, {{QStringLiteral("Female"), {100, 50, 10}}});
        showChart(chart);
        QVERIFY(wordsIn(chart, QStringLiteral("100")).first()->right->pixelPosition().x()
                < wordsIn(chart, QStringLiteral("10")).first()->left->pixelPosition().x());
        QVERIFY(chart.yAxis2->visible());
        QVERIFY(!chart.yAxis->visible());
    }

    void nothingToShowIsNoTrouble()
    {
        BarChart chart(QStringLiteral("Chart"));
        chart.setBars({}, {});
        showChart(chart);
        chart.setBars({QStringLiteral("Privacy")}, {{QStringLiteral("People"), {0}}});
        QCOMPARE(wordsIn(chart, QStringLiteral("0")).size(), 1);
    }
};

OPTOUTDESK_TEST(TstBarChart);
#include "tst_barchart.moc"
