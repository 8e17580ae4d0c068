// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/agebands.h"

#include "domain/calendar.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;

class TstAgeBands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheBandsAsPublicationsDo()
    {
        QCOMPARE(ageBandKey(0), QStringLiteral("0-9"));
        QCOMPARE(ageBandKey(8), QStringLiteral("80-89"));
        QCOMPARE(ageBandKey(9), QStringLiteral("90+"));
        QCOMPARE(ageBandKey(10), QStringLiteral("unknown"));
    }

    void agreesWithTheCalendarForEveryBirthDate()
    {
        QVERIFY(rc::check("bands are decades of ageOn", [] {
            const QDate asOf = QDate(2024, 2, 29).addDays(*rc::gen::inRange(-1500, 1500));
            const int years = *rc::gen::inRange(-2, 112);
            const QDate born = asOf.addYears(-years).addDays(*rc::gen::inRange(-2, 3));
            const std::optional<Age> age = ageOn(born, asOf);
            const size_t expected = age ? static_cast<size_t>(std::min(age->years / 10, 9)) : unknownAgeBand;
            RC_ASSERT(AgeBands(asOf).bandOf(static_cast<qint32>(born.toJulianDay())) == expected);
        }));
    }

    void aLeapDayChildTurnsTenOnTheFirstOfMarch()
    {
        const auto born = static_cast<qint32>(QDate(2016, 2, 29).toJulianDay());
        QCOMPARE(AgeBands(QDate(2026, 2, 28)).bandOf(born), size_t(0));
        QCOMPARE(AgeBands(QDate(2026, 3, 1)).bandOf(born), size_t(1));
    }

    void anUnknownBirthDateHasItsOwnBand()
    {
        QCOMPARE(AgeBands(QDate(2026, 3, 31)).bandOf(AgeBands::notKnown), unknownAgeBand);
    }
};

OPTOUTDESK_TEST(TstAgeBands);
#include "tst_agebands.moc"
