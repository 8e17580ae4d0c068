// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/publishedreport.h"

#include "statistics/counting.h"
#include "statistics/reportrows.h"
#include "tests/statistics/population.h"
#include "tests/support/testcase.h"

#include <type_traits>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

StatisticsReport practice(int objectors, int listSize)
{
    Population population;
    for (int i = 0; i < listSize; ++i) {
        Patient patient = registered();
        patient.sex = i % 3 == 0 ? Sex::Male : Sex::Female;
        const Patient &added = population.add(patient);
        if (i < objectors)
            population.object(added, day("2026-01-05").addDays(i)).channel =
                i % 10 == 0 ? QStringLiteral("letter") : QStringLiteral("form");
    }
    return countOn(population.facts(), type1(), day("2026-12-31"), 2);
}

QString valueOf(const QList<QStringList> &rows, const QString &table, const QString &key, const QString &measure)
{
    for (const QStringList &row : rows) {
        if (row.mid(0, 3) == QStringList{table, key, measure})
            return row[3];
    }
    return QStringLiteral("missing");
}

}

class TstPublishedReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExactReportIsNoPublishedReport()
    {
        QVERIFY((!std::is_convertible_v<StatisticsReport, PublishedReport>));
        QVERIFY((!std::is_constructible_v<PublishedReport, StatisticsReport>));
    }

    void theRateComesFromTheRoundedNumbers()
    {
        const PublishedReport report = PublishedReport::disclosureControlled(practice(33, 101));
        QCOMPARE(report.list().people.text(), QStringLiteral("100"));
        QCOMPARE(report.list().inForce.text(), QStringLiteral("35"));
        QCOMPARE(*report.list().ratePercent(), 35.0);
    }

    void aHiddenNumberHasNoRate()
    {
        const PublishedReport report = PublishedReport::disclosureControlled(practice(3, 100));
        QVERIFY(report.list().inForce.isHidden());
        QVERIFY(!report.list().ratePercent());
        QCOMPARE(valueOf(csvRows(report), QStringLiteral("summary"), {}, QStringLiteral("rate_percent")), QString());
    }

    void theOrderOfTheRowsDoesNotTellTheHiddenNumbers()
    {
        StatisticsReport report = practice(33, 100);
        report.byChannel = {{QStringLiteral("phone"), 27}, {QStringLiteral("website"), 4}, {QStringLiteral("form"), 2}};
        QStringList order;
        const PublishedReport published = PublishedReport::disclosureControlled(report);
        for (const PublishedCell &cell : published.byChannel().cells)
            order.append(cell.key);
        QCOMPARE(order, (QStringList{QStringLiteral("phone"), QStringLiteral("form"), QStringLiteral("website")}));
    }

    void rowsSayEveryFigureOnceUnderItsCommandLineWord()
    {
        const QList<QStringList> rows = csvRows(PublishedReport::exactInternalOnly(practice(33, 101)));
        QCOMPARE(rows.first(), (QStringList{QStringLiteral("table"), QStringLiteral("key"), QStringLiteral("measure"),
                                            QStringLiteral("value")}));
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), 4);
        const QString summary = QStringLiteral("summary");
        QCOMPARE(valueOf(rows, summary, {}, QStringLiteral("as_of")), QStringLiteral("2026-12-31"));
        QCOMPARE(valueOf(rows, summary, {}, QStringLiteral("numbers")), QStringLiteral("exact-internal-only"));
        QCOMPARE(valueOf(rows, summary, {}, QStringLiteral("list_size")), QStringLiteral("101"));
        QCOMPARE(valueOf(rows, summary, {}, QStringLiteral("in_force")), QStringLiteral("33"));
        QCOMPARE(valueOf(rows, summary, {}, QStringLiteral("rate_percent")), QStringLiteral("32.67"));
        QCOMPARE(valueOf(rows, QStringLiteral("by_channel"), QStringLiteral("letter"), QStringLiteral("in_force")),
                 QStringLiteral("4"));
        QCOMPARE(valueOf(rows, QStringLiteral("by_sex"), QStringLiteral("unknown"), QStringLiteral("in_force")),
                 QStringLiteral("0"));
        QCOMPARE(valueOf(rows, QStringLiteral("by_month"), QStringLiteral("2026-01"), QStringLiteral("objections")),
                 QStringLiteral("27"));
        QCOMPARE(valueOf(rows, QStringLiteral("apart"), QStringLiteral("deceased"), QStringLiteral("in_force")),
                 QStringLiteral("0"));
        QCOMPARE(valueOf(rows, QStringLiteral("rate_over_time"), QStringLiteral("2026-11-30"), QStringLiteral("in_force")),
                 QStringLiteral("33"));
    }

    void noExactNumberIsInAControlledFile()
    {
        for (const QStringList &row : csvRows(PublishedReport::disclosureControlled(practice(33, 101)))) {
            if (row[2] != QLatin1StringView("in_force") && row[2] != QLatin1StringView("list_size"))
                continue;
            bool isNumber = false;
            const int value = row[3].toInt(&isNumber);
            QVERIFY2(isNumber ? value % 5 == 0 : row[3] == QLatin1StringView("*"), qPrintable(row.join(u',')));
        }
    }

    void aPageOfNothingIsAllZeros()
    {
        const PublishedReport report = PublishedReport::disclosureControlled(practice(0, 100));
        for (const PublishedCell &cell : report.byAgeBand().cells)
            QCOMPARE(cell.count.text(), QStringLiteral("0"));
    }
};

OPTOUTDESK_TEST(TstPublishedReport);
#include "tst_publishedreport.moc"
