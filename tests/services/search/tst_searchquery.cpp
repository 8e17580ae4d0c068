// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/searchquery.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using Kind = SearchTerm::Kind;

namespace {

const QDate today(2026, 3, 2);

QList<SearchTerm> meant(QStringView text)
{
    const SearchQuery query = SearchQuery::read(text, today);
    return query.isEmpty() ? QList<SearchTerm>() : query.stages().first().terms;
}

SearchTerm word(const QString &text)
{
    return {.kind = Kind::Word, .text = text};
}

}

class TstSearchQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenDigitsWithTheirCheckDigitAreAnNhsNumberInAnySpacing()
    {
        for (const char16_t *text :
             {u"9990000018", u"999 000 0018", u"999-000-0018", u"9 9 9 0 0 0 0 0 1 8", u"⁦999 000 0018⁩"}) {
            QCOMPARE(meant(text).size(), 1);
            QCOMPARE(meant(text).first().kind, Kind::NhsNumber);
            QCOMPARE(meant(text).first().nhsNumber, NhsNumber::parse(u"9990000018"));
        }
    }

    void aWrongCheckDigitIsNoticed()
    {
        QVERIFY(SearchQuery::read(u"999 000 0019", today).hasMistypedNhsNumber());
        QVERIFY(SearchQuery::read(u"smith 9990000019", today).hasMistypedNhsNumber());
        for (const char16_t *text : {u"999 000 0018", u"999 000 001", u"0113 496 0123", u"smith"})
            QVERIFY(!SearchQuery::read(text, today).hasMistypedNhsNumber());
    }

    void whatMakesAPastDateIsABirthDate()
    {
        for (const char16_t *text :
             {u"05041971", u"5/4/1971", u"5.4.1971", u"5 apr 1971", u"05-Apr-1971", u"1971-04-05", u"5 4 1971"}) {
            QCOMPARE(meant(text).size(), 1);
            QCOMPARE(meant(text).first().kind, Kind::BirthDate);
            QCOMPARE(meant(text).first().dates, QList<QDate>{QDate(1971, 4, 5)});
        }
    }

    void aTwoDigitYearMayMeanEitherCentury()
    {
        const QList<QDate> both{QDate(2021, 4, 5), QDate(1921, 4, 5)};
        for (const char16_t *text : {u"050421", u"5/4/21", u"5 apr 21"})
            QCOMPARE(meant(text).first().dates, both);
        QCOMPARE(meant(u"5 apr 71").first().dates, QList<QDate>{QDate(1971, 4, 5)});
    }

    void otherDigitsAreTheBeginningOfSomething()
    {
        QCOMPARE(meant(u"1971"), QList<SearchTerm>{word(QStringLiteral("1971"))});
        QCOMPARE(meant(u"310271"), QList<SearchTerm>{word(QStringLiteral("310271"))});
        QCOMPARE(meant(u"01/13"), (QList<SearchTerm>{word(QStringLiteral("01")), word(QStringLiteral("13"))}));
    }

    void groupsOfDigitsAreAPhoneNumber()
    {
        const SearchTerm phone{.kind = Kind::Phone, .text = QStringLiteral("01134960123")};
        for (const char16_t *text :
             {u"0113 496 0123", u"(0113) 496-0123", u"+44 113 496 0123", u"+44 (0)113 496 0123", u"0044 113 4960123"})
            QCOMPARE(meant(text), QList<SearchTerm>{phone});
    }

    void wordsAreFolded()
    {
        QCOMPARE(meant(u" Núñez  O'Brien "),
                 (QList<SearchTerm>{word(QStringLiteral("nunez")), word(QStringLiteral("obrien"))}));
        QCOMPARE(meant(u"Smith-Jones"), (QList<SearchTerm>{word(QStringLiteral("smith")), word(QStringLiteral("jones"))}));
    }

    void kindsMayBeMixed()
    {
        const QList<SearchTerm> terms = meant(u"smith 5/4/1971 LS2 7a jane 1971");
        QCOMPARE(terms.size(), 5);
        QCOMPARE(terms[0], word(QStringLiteral("smith")));
        QCOMPARE(terms[1].kind, Kind::BirthDate);
        QCOMPARE(terms[2], (SearchTerm{.kind = Kind::Postcode, .text = QStringLiteral("ls2 7a")}));
        QCOMPARE(terms[3], word(QStringLiteral("jane")));
        QCOMPARE(terms[4], word(QStringLiteral("1971")));
    }

    void whatHasNoLettersOrDigitsAsksForNothing()
    {
        for (const char16_t *text : {u"", u"   ", u"%", u"'", u"--", u"*?"})
            QVERIFY(SearchQuery::read(text, today).isEmpty());
    }

    void onlyWordsHaveSimilarNames()
    {
        const auto offersSimilar = [](QStringView text) { return !SearchQuery::read(text, today).stages().last().exact; };
        QVERIFY(offersSimilar(u"smiht"));
        QVERIFY(offersSimilar(u"smiht 1971"));
        for (const char16_t *text : {u"1971", u"sm", u"ls2", u"999 000 0019", u"050471"})
            QVERIFY(!offersSimilar(text));
    }

    void anOverlongTextIsCut() { QVERIFY(meant(QString(1'000'000, u'a')).first().text.size() <= 200); }
};

OPTOUTDESK_TEST(TstSearchQuery);
#include "tst_searchquery.moc"
