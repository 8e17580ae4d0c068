// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dateentry.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;

namespace {

const QDate today(2026, 3, 2);

QString typed(QStringView text, QDate on = today)
{
    const std::optional<QDate> day = readTypedDate(text, on);
    return day ? day->toString(Qt::ISODate) : QStringLiteral("refused");
}

QString inFile(QStringView text)
{
    const std::optional<QDate> day = readFileDate(text);
    return day ? day->toString(Qt::ISODate) : QStringLiteral("refused");
}

}

class TstDateEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleType()
    {
        for (const char16_t *text : {u"050471", u"05041971", u"5/4/71", u"5.4.1971", u"5 apr 1971", u"05-Apr-1971",
                                     u"5apr71", u"5 April 71", u"1971-04-05", u" 5/4/1971 ", u"5 4 71"})
            QCOMPARE(typed(text), QStringLiteral("1971-04-05"));
    }

    void countsFromToday()
    {
        QCOMPARE(typed(u"t"), QStringLiteral("2026-03-02"));
        QCOMPARE(typed(u"Today"), QStringLiteral("2026-03-02"));
        QCOMPARE(typed(u"-2d"), QStringLiteral("2026-02-28"));
        QCOMPARE(typed(u"-1w"), QStringLiteral("2026-02-23"));
        QCOMPARE(typed(u"-3m"), QStringLiteral("2025-12-02"));
        QCOMPARE(typed(u"-1y"), QStringLiteral("2025-03-02"));
        QCOMPARE(typed(u"+1d"), QStringLiteral("2026-03-03"));
    }

    void twoDigitsOfAYearAreOfTheLastHundredYears()
    {
        QCOMPARE(typed(u"2/3/26"), QStringLiteral("2026-03-02"));
        QCOMPARE(typed(u"3/3/26"), QStringLiteral("1926-03-03"));
        QCOMPARE(typed(u"1/1/27"), QStringLiteral("1927-01-01"));
        QCOMPARE(typed(u"29/2/24"), QStringLiteral("2024-02-29"));
        QCOMPARE(typed(u"29/2/28"), QStringLiteral("1928-02-29"));
    }

    void refusesWhatIsNotOneCertainDay()
    {
        for (const char16_t *text :
             {u"",        u"   ",       u"31/2/1980", u"29/2/1971",      u"4/1971",    u"5/13/1971", u"0/4/1971",
              u"5/4/971", u"5/4/19711", u"5//",       u"yesterday",      u"5 ap 1971", u"-d",        u"-2",
              u"--2d",    u"1/2/3/4",   u"abcdef",    u"5th April 1971", u"٠٥٠٤٧١",    u"26028",     u"5/4/1700"})
            QCOMPARE(typed(text), QStringLiteral("refused"));
    }

    void aSearchMayMeanEitherCentury()
    {
        QCOMPARE(readBirthDates(u"050410", today), (QList<QDate>{QDate(2010, 4, 5), QDate(1910, 4, 5)}));
        QCOMPARE(readBirthDates(u"5/4/71", today), (QList<QDate>{QDate(1971, 4, 5)}));
        QCOMPARE(readBirthDates(u"5/4/1971", today), (QList<QDate>{QDate(1971, 4, 5)}));
        QVERIFY(readBirthDates(u"5/4/2030", today).isEmpty());
        QVERIFY(readBirthDates(u"smith", today).isEmpty());
        QVERIFY(readBirthDates(u"-2d", today).isEmpty());
    }

    void readsTheShapesOfFiles()
    {
        for (const char16_t *text :
             {u"05-Apr-1971", u"05/04/1971", u"05.04.1971", u"1971-04-05", u"05 Apr 1971 00:00:00", u"05-APR-1971 23:59",
              u"5/4/1971 9:05", u"1971-04-05T00:00:00Z", u"1971-04-05 00:00:00.000", u"1971-04-05T00:00:00+01:00",
              u"05 April 1971", u"19710405", u"05041971"})
            QCOMPARE(inFile(text), QStringLiteral("1971-04-05"));
    }

    void aFileSaysTheCentury()
    {
        for (const char16_t *text :
             {u"05/04/71", u"050471", u"5 apr 71", u"", u"31-Feb-1980", u"1971-13-01", u"t", u"-2d", u"12:30", u"00:00:00",
              u"05/04/1971x", u"4.01023E+09", u"05/04/0071", u"x05/04/1971 00:00"})
            QCOMPARE(inFile(text), QStringLiteral("refused"));
    }

    void everyDayIsReadBackFromEveryShape()
    {
        QVERIFY(rc::check("shapes are read as the day they were written for", [] {
            const QDate day = QDate(1880, 1, 1).addDays(*rc::gen::inRange(0, 60'000));
            const QLocale english(QLocale::English, QLocale::UnitedKingdom);
            for (const char *shape :
                 {"yyyy-MM-dd", "dd/MM/yyyy", "d.M.yyyy", "dd-MMM-yyyy", "dd MMM yyyy 00:00:00", "ddMMyyyy", "yyyyMMdd"}) {
                const QString text = english.toString(day, QString::fromLatin1(shape));
                RC_ASSERT(readFileDate(text) == day);
            }
        }));
    }

    void noTextMakesItFall()
    {
        QVERIFY(rc::check("any text is a past day or refused", [] {
            const auto letters =
                *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789/-. :TZtdwmyaprAPR+")));
            const QString text = QString::fromStdString(letters);
            const std::optional<QDate> typedDay = readTypedDate(text, today);
            const std::optional<QDate> fileDay = readFileDate(text);
            RC_ASSERT(!typedDay || typedDay->isValid());
            RC_ASSERT(!fileDay || (fileDay->isValid() && fileDay->year() > 1800));
        }));
    }
};

OPTOUTDESK_TEST(TstDateEntry);
#include "tst_dateentry.moc"
