// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practicestatistics.h"
#include "tests/benchmarks/rawsqlite.h"
#include "tests/benchmarks/results.h"
#include "tests/benchmarks/samplepractice.h"
#include "tests/support/testcase.h"

#include <map>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

// Age band by sex of the list on a day, as somebody would ask SQLite for it.
class GroupedByCase
{
public:
    explicit GroupedByCase(const QString &path)
        : m_database(path),
          m_statement(m_database, "SELECT sex, CASE "
                                  "WHEN born > date(?1, '-5 years') THEN 0 "
                                  "WHEN born > date(?1, '-15 years') THEN 1 "
                                  "WHEN born > date(?1, '-25 years') THEN 2 "
                                  "WHEN born > date(?1, '-35 years') THEN 3 "
                                  "WHEN born > date(?1, '-45 years') THEN 4 "
                                  "WHEN born > date(?1, '-55 years') THEN 5 "
                                  "WHEN born > date(?1, '-65 years') THEN 6 "
                                  "WHEN born > date(?1, '-75 years') THEN 7 "
                                  "WHEN born > date(?1, '-85 years') THEN 8 ELSE 9 END, count(*) "
                                  "FROM patient WHERE registered_as = 'registered' "
                                  "AND (registered_on IS NULL OR registered_on <= ?1) "
                                  "AND (left_on IS NULL OR left_on > ?1) AND (died IS NULL OR died > ?1) "
                                  "GROUP BY 1, 2")
    {}

    qint64 peopleOn(QDate day)
    {
        const QByteArray text = isoDate(day).toLatin1();
        m_statement.bind(1, text);
        qint64 people = 0;
        while (m_statement.step())
            people += m_statement.number(2);
        return people;
    }

private:
    RawDatabase m_database;
    RawStatement m_statement;
};

const QString typeOne = QStringLiteral("type1");

}

class TstStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeReportOfADay_data() { addSizes(); }
    void theWholeReportOfADay()
    {
        QFETCH(qint64, size);
        SampleRegister sample(size);
        Desk desk = sample.desk();
        PracticeStatistics statistics(desk);
        GroupedByCase grouped(sample.path());
        QDate day(2025, 6, 30);

        const Compared first = compare(
            1, [&] { QVERIFY(statistics.report(typeOne, day)); }, [&] { grouped.peopleOn(day); });
        QVERIFY(holds(QStringLiteral("statistics, first report after a change / GROUP BY"), size, first, 0, 0));
        // People who left or died on an unknown day are on our list of no day, and SQL as above does not know that.
        const qint64 people = statistics.report(typeOne, day)->list.people;
        QVERIFY(std::abs(people - grouped.peopleOn(day)) < size / 20);

        const Compared any = compare(
            9,
            [&] {
                day = day.addDays(-40);
                QVERIFY(statistics.report(typeOne, day));
            },
            [&] { grouped.peopleOn(day); });
        QVERIFY(holds(QStringLiteral("statistics, all tables of a day / GROUP BY of one"), size, any, 0.2, 0.4));
        m_costs[size] = any.ours;
    }

    void tenTimesTheListCostsTwelveTimesAtMost()
    {
        for (const auto &[size, cost] : m_costs) {
            const auto tenth = m_costs.find(size / 10);
            if (tenth == m_costs.end())
                continue;
            QVERIFY(holds({.job = QStringLiteral("statistics, a list of %1 / one of a tenth").arg(size),
                           .size = size,
                           .ours = cost,
                           .floor = tenth->second,
                           .bar = 12,
                           .gate = 30}));
        }
    }

private:
    std::map<qint64, double> m_costs;
};

OPTOUTDESK_TEST(TstStatistics);
#include "tst_statistics.moc"
