// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/likeness.h"

#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;

class TstLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowTwoPeopleAreAlike_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QDate>("born");
        QTest::addColumn<int>("kind"); // -1: not at all
        const QDate born(2010, 5, 5);
        QTest::newRow("one person twice") << u"LENA"_s << u"Wisniewska"_s << born << int(Likeness::NameAndBirth);
        QTest::newRow("twin") << u"Maja"_s << u"Wiśniewska"_s << born << int(Likeness::FamilyAndBirth);
        QTest::newRow("mother") << u"Lena"_s << u"Wiśniewska"_s << QDate(1980, 1, 1) << int(Likeness::Name);
        QTest::newRow("birth date not known") << u"Lena"_s << u"Wiśniewska"_s << QDate() << int(Likeness::Name);
        QTest::newRow("sister") << u"Maja"_s << u"Wiśniewska"_s << QDate(2012, 1, 1) << -1;
        QTest::newRow("born the same day") << u"Maja"_s << u"Nowak"_s << born << -1;
        QTest::newRow("same given name") << u"Lena"_s << u"Nowak"_s << born << -1;
    }
    void saysHowTwoPeopleAreAlike()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, family);
        QFETCH(const QDate, born);
        QFETCH(const int, kind);
        const PersonName lena{.given = u"Lena"_s, .family = u"Wiśniewska"_s};
        const PersonName other{.given = given, .family = family};
        const std::optional<Likeness> found = likeness(lena, QDate(2010, 5, 5), other, born);
        QCOMPARE(found ? int(*found) : -1, kind);
        QCOMPARE(likeness(other, born, lena, QDate(2010, 5, 5)), found);
    }

    void twoUnknownBirthDatesAreNotTheSameDay()
    {
        const PersonName one{.given = u"Ann"_s, .family = u"Hill"_s};
        const PersonName other{.given = u"Bob"_s, .family = u"Hill"_s};
        QVERIFY(!likeness(one, {}, other, {}));
        QCOMPARE(likeness(one, {}, one, {}), Likeness::Name);
    }
};

OPTOUTDESK_TEST(TstLikeness);
#include "tst_likeness.moc"
