// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;

namespace {

QString ageText(QDate born, QDate day)
{
    const std::optional<Age> age = ageOn(born, day);
    return age ? QStringLiteral("%1y %2m %3d").arg(age->years).arg(age->months).arg(age->days) : QStringLiteral("none");
}

}

class TstCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesADayInItsThreeForms()
    {
        const QDate day(1971, 4, 5);
        QCOMPARE(isoDate(day), QStringLiteral("1971-04-05"));
        QCOMPARE(screenDate(day), QStringLiteral("05-Apr-1971"));
        QCOMPARE(publicationDate(day), QStringLiteral("05/04/1971"));
        QCOMPARE(isoDate(QDate()), QString());
        QCOMPARE(screenDate(QDate()), QString());
        QCOMPARE(publicationDate(QDate()), QString());
    }

    void everyDayComesBackFromItsIsoForm()
    {
        QVERIFY(rc::check("iso there and back", [] {
            const QDate day = QDate(1800, 1, 1).addDays(*rc::gen::inRange(0, 120'000));
            RC_ASSERT(fromIsoDate(isoDate(day)) == day);
        }));
    }

    void refusesWhatIsNotExactlyIso()
    {
        for (const char16_t *text :
             {u"", u"1971-4-5", u"1971-02-30", u"05-04-1971", u"1971-04-05T00:00", u"1971/04/05", u"٢٠٢٦-٠٣-٠٢"})
            QVERIFY(!fromIsoDate(text).isValid());
    }

    void timesAreUtcWithMilliseconds()
    {
        const QDateTime time(QDate(2026, 3, 2), QTime(9, 15, 0, 123), Qt::OffsetFromUTC, 3600);
        QCOMPARE(utcText(time), QStringLiteral("2026-03-02T08:15:00.123Z"));
        QCOMPARE(fromUtcText(u"2026-03-02T08:15:00.123Z"), time);
        QVERIFY(!fromUtcText(u"yesterday").isValid());
    }

    void countsAgesAsTheCalendarDoes_data()
    {
        QTest::addColumn<QDate>("born");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("age");
        QTest::newRow("the day of birth") << QDate(2020, 5, 17) << QDate(2020, 5, 17) << "0y 0m 0d";
        QTest::newRow("eve of a birthday") << QDate(1971, 4, 5) << QDate(2026, 4, 4) << "54y 11m 30d";
        QTest::newRow("birthday") << QDate(1971, 4, 5) << QDate(2026, 4, 5) << "55y 0m 0d";
        QTest::newRow("leap child, 28 February") << QDate(2008, 2, 29) << QDate(2021, 2, 28) << "12y 11m 30d";
        QTest::newRow("leap child, 1 March") << QDate(2008, 2, 29) << QDate(2021, 3, 1) << "13y 0m 0d";
        QTest::newRow("leap child, leap year") << QDate(2008, 2, 29) << QDate(2024, 2, 29) << "16y 0m 0d";
        QTest::newRow("born on the 31st, end of February") << QDate(2025, 12, 31) << QDate(2026, 2, 28) << "0y 1m 28d";
        QTest::newRow("born on the 31st, 1 March") << QDate(2025, 12, 31) << QDate(2026, 3, 1) << "0y 2m 0d";
        QTest::newRow("before birth") << QDate(2026, 3, 3) << QDate(2026, 3, 2) << "none";
        QTest::newRow("not known") << QDate() << QDate(2026, 3, 2) << "none";
    }

    void countsAgesAsTheCalendarDoes()
    {
        QFETCH(QDate, born);
        QFETCH(QDate, day);
        QTEST(ageText(born, day), "age");
    }

    void nobodyGrowsYounger()
    {
        QVERIFY(rc::check("an age never falls from one day to the next", [] {
            const QDate born = QDate(1920, 1, 1).addDays(*rc::gen::inRange(0, 36'000));
            const QDate day = born.addDays(*rc::gen::inRange(0, 36'000));
            const auto today = ageOn(born, day);
            const auto tomorrow = ageOn(born, day.addDays(1));
            RC_ASSERT(today && tomorrow);
            RC_ASSERT(std::tuple(tomorrow->years, tomorrow->months, tomorrow->days)
                      > std::tuple(today->years, today->months, today->days));
            RC_ASSERT(today->months >= 0 && today->months < 12 && today->days >= 0 && today->days < 31);
        }));
    }

    void countsWorkingDaysDayByDay()
    {
        QVERIFY(rc::check("Monday to Friday, the day itself not counted", [] {
            const QDate from = QDate(2026, 1, 1).addDays(*rc::gen::inRange(0, 400));
            const QDate to = from.addDays(*rc::gen::inRange(-5, 60));
            int count = 0;
            for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
                count += day.dayOfWeek() <= 5 ? 1 : 0;
            RC_ASSERT(workingDaysBetween(from, to) == count);
        }));
    }
};

OPTOUTDESK_TEST(TstCalendar);
#include "tst_calendar.moc"
