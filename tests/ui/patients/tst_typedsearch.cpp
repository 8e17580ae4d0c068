// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/patients/typedsearch.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;

class TstTypedSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesWhatTheSearchSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QDate>("born");
        QTest::addColumn<QString>("number");
        const QDate none;
        QTest::newRow("small letters") << u"ada byron"_s << u"Ada"_s << u"Byron"_s << none << QString();
        QTest::newRow("surname first") << u"BYRON, Ada"_s << u"Ada"_s << u"BYRON"_s << none << QString();
        QTest::newRow("one word is a surname") << u"byron"_s << QString() << u"Byron"_s << none << QString();
        QTest::newRow("a birth date") << u"10/12/1990"_s << QString() << QString() << QDate(1990, 12, 10) << QString();
        QTest::newRow("both") << u"byron 10/12/1990"_s << QString() << u"Byron"_s << QDate(1990, 12, 10) << QString();
        QTest::newRow("a number") << u"999 000 0018"_s << QString() << QString() << none << u"9990000018"_s;
        QTest::newRow("either century is no guess") << u"050421"_s << QString() << QString() << none << QString();
        QTest::newRow("nothing") << u"  "_s << QString() << QString() << none << QString();
    }
    void guessesWhatTheSearchSaid()
    {
        QFETCH(const QString, text);
        const Patient guess = patientFromSearch(text, QDate(2026, 3, 2));
        QFETCH(const QString, given);
        QFETCH(const QString, family);
        QFETCH(const QDate, born);
        QFETCH(const QString, number);
        QCOMPARE(guess.name.given, given);
        QCOMPARE(guess.name.family, family);
        QCOMPARE(guess.born, born);
        QCOMPARE(guess.nhsNumber ? guess.nhsNumber->digits() : QString(), number);
    }
};

OPTOUTDESK_TEST(TstTypedSearch);
#include "tst_typedsearch.moc"
