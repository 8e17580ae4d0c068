// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/folding.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;

namespace {

QString tokensOf(const PersonName &name)
{
    QStringList tokens = nameTokens(name);
    tokens.sort();
    return tokens.join(u' ');
}

PersonName named(const char16_t *given, const char16_t *family)
{
    PersonName name;
    name.given = QString::fromUtf16(given);
    name.family = QString::fromUtf16(family);
    return name;
}

}

class TstFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        const std::pair<const char16_t *, const char16_t *> rows[] = {
            {u"Smith", u"smith"},
            {u"Núñez", u"nunez"},
            {u"Nu\u0301n\u0303ez", u"nunez"}, // NFD
            {u"Łukasz", u"lukasz"},
            {u"Sørensen", u"sorensen"},
            {u"Đặng", u"dang"},
            {u"Æthelred", u"aethelred"},
            {u"Œuvre", u"oeuvre"},
            {u"Weiß", u"weiss"},
            {u"WEIẞ", u"weiss"},
            {u"Işık", u"isik"},
            {u"İnan", u"inan"},
            {u"Þór", u"thor"},
            {u"Guðrún", u"gudrun"},
            {u"O'Brien", u"obrien"},
            {u"O’Brien", u"obrien"},
            {u"O`Brien", u"obrien"},
            {u"Oʼbrien", u"obrien"},
            {u"O´Brien", u"obrien"},
            {u"Ó Súilleabháin", u"o suilleabhain"},
            {u"Smith-Jones", u"smith jones"},
            {u"Smith–Jones", u"smith jones"},
            {u"Smith\u2010Jones", u"smith jones"},
            {u"St. John", u"st john"},
            {u"J.R.R.", u"jrr"},
            {u"van der Berg", u"van der berg"},
            {u"  Smith ,  Jane  ", u"smith jane"},
            {u"Smith\u00A0Jones", u"smith jones"},
            {u"ﬁnn", u"finn"}, // a ligature decomposes
            {u"Ｓｍｉｔｈ", u"smith"}, // full width
            {u"\u200FSmith\u200E", u"smith"}, // direction marks
            {u"محمد", u"محمد"},
            {u"مُحَمَّد", u"محمد"}, // vowel marks
            {u"ΓΙΏΡΓΟΣ", u"γιωργοσ"},
            {u"李小龍", u"李小龍"},
            {u"\U00020BB7", u"\U00020BB7"}, // beyond the first plane
            {u"-", u""},
            {u"", u""},
        };
        int row = 0;
        for (const auto &[text, folded] : rows)
            QTest::addRow("%d", row++) << QString::fromUtf16(text) << QString::fromUtf16(folded);
    }

    void foldsNames()
    {
        QFETCH(QString, text);
        QTEST(fold(text), "folded");
    }

    void foldingTwiceIsFoldingOnce()
    {
        QVERIFY(rc::check("fold(fold(x)) == fold(x)", [] {
            const auto letters = *rc::gen::container<std::u16string>(
                rc::gen::elementOf(std::u16string(u"aZ9 -'’.ŁøĐæßıéñ\u0301\u0308ÓẞÅǿ李م\u200F,()")));
            const QString folded = fold(QString::fromStdU16String(letters));
            RC_ASSERT(fold(folded) == folded);
            RC_ASSERT(folded == folded.simplified());
        }));
    }

    void plainLettersFoldAsAllOthers()
    {
        QVERIFY(rc::check("the short way and the long way agree", [] {
            const auto letters = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
            const QString text = QString::fromStdString(letters);
            // A letter beyond ASCII behind a separator sends the whole text the long way.
            const QString longWay = fold(QString(text % QStringLiteral(" é")));
            const QString shortWay = fold(text);
            RC_ASSERT(longWay == (shortWay.isEmpty() ? QStringLiteral("e") : QString(shortWay % QStringLiteral(" e"))));
        }));
    }

    void aNameIsFoundByItsPartsAndRunTogether()
    {
        QCOMPARE(tokensOf(named(u"Jane", u"Smith-Jones")), QStringLiteral("jane jones smith smithjones"));
        QCOMPARE(tokensOf(named(u"Piet", u"van der Berg")), QStringLiteral("berg der piet van vanderberg"));
        QCOMPARE(tokensOf(named(u"Aoife", u"Ó Súilleabháin")), QStringLiteral("aoife o osuilleabhain suilleabhain"));
        QCOMPARE(tokensOf(named(u"Seán", u"O’Brien")), QStringLiteral("obrien sean"));
    }

    void everyNameOfAPersonCounts()
    {
        PersonName name = named(u"Jane", u"Smith");
        name.middle = QStringLiteral("Ann Jane");
        name.preferred = QStringLiteral("Jenny");
        name.previousFamily = QStringLiteral("Featherstonehaugh");
        name.title = QStringLiteral("Mrs");
        QCOMPARE(tokensOf(name), QStringLiteral("ann annjane featherstonehaugh jane jenny smith"));
    }
};

OPTOUTDESK_TEST(TstFolding);
#include "tst_folding.moc"
