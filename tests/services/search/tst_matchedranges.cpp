// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/matchedranges.h"

#include "domain/calendar.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

namespace {

QList<SearchTerm> terms(QStringView text)
{
    return SearchQuery::read(text, QDate(2026, 3, 2)).stages().first().terms;
}

// The text with its matched letters in square brackets.
QString marked(const QString &text, const QList<TextRange> &ranges)
{
    QString result = text;
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range)
        result.insert(range->start + range->length, u']').insert(range->start, u'[');
    return result;
}

QString markedName(const PersonName &name, QStringView text)
{
    return marked(staffName(name), matchedInStaffName(name, terms(text)));
}

QString markedAddress(const QString &address, QStringView text)
{
    return marked(address, matchedInAddress(address, terms(text)));
}

}

class TstMatchedRanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksTheTypedLettersOfANameButNotItsTitle()
    {
        const PersonName jane{
            .title = QStringLiteral("Mrs"), .given = QStringLiteral("Jane"), .family = QStringLiteral("Smith")};
        QCOMPARE(markedName(jane, u"smi ja"), QStringLiteral("[SMI]TH, [Ja]ne (Mrs)"));
        QCOMPARE(markedName(jane, u"m"), QStringLiteral("SMITH, Jane (Mrs)"));
        QCOMPARE(markedName(jane, u"ith"), QStringLiteral("SMITH, Jane (Mrs)"));
        QCOMPARE(markedName({.given = QStringLiteral("Jane")}, u"jane"), QStringLiteral("[Jane]"));
    }

    void marksLettersThatAreSpeltOtherwise()
    {
        QCOMPARE(markedName({.given = QStringLiteral("José"), .family = QStringLiteral("Núñez")}, u"nunez jose"),
                 QStringLiteral("[NÚÑEZ], [José]"));
        QCOMPARE(markedName({.family = QStringLiteral("O'Brien")}, u"obr"), QStringLiteral("[O'BR]IEN"));
        QCOMPARE(markedName({.family = QStringLiteral("Weiß")}, u"weis"), QStringLiteral("[WEIS]S"));
        QCOMPARE(marked(QStringLiteral("Weiß"), matchedInNamePart(u"Weiß", terms(u"weis"))), QStringLiteral("[Weiß]"));
        const QString decomposed = QStringLiteral("José").normalized(QString::NormalizationForm_D);
        QCOMPARE(marked(decomposed, matchedInNamePart(decomposed, terms(u"jose"))), QString(u'[' % decomposed % u']'));
    }

    void marksPartsRunTogether()
    {
        const PersonName berg{.given = QStringLiteral("Piet"), .family = QStringLiteral("van der Berg")};
        QCOMPARE(markedName(berg, u"vanderb"), QStringLiteral("[VAN DER B]ERG, Piet"));
        QCOMPARE(markedName(berg, u"derberg"), QStringLiteral("VAN DER BERG, Piet"));
        QCOMPARE(markedName(berg, u"berg"), QStringLiteral("VAN DER [BERG], Piet"));
    }

    void marksStreetsAndPostcodes()
    {
        const QString address = QStringLiteral("12 High Street, Leeds, LS2 7AA");
        QCOMPARE(markedAddress(address, u"12 hi"), QStringLiteral("[12] [Hi]gh Street, Leeds, LS2 7AA"));
        QCOMPARE(markedAddress(address, u"ls2 7"), QStringLiteral("12 High Street, Leeds, [LS2 7]AA"));
        QCOMPARE(markedAddress(address, u"ls27a"), QStringLiteral("12 High Street, Leeds, [LS2 7A]A"));
        QCOMPARE(markedAddress(address, u"highst"), address);
    }

    void marksDatesNumbersAndPhones()
    {
        const QDate born(1971, 4, 5);
        QCOMPARE(marked(screenDate(born), matchedInDate(born, terms(u"197"))), QStringLiteral("05-Apr-[197]1"));
        QCOMPARE(marked(screenDate(born), matchedInDate(born, terms(u"050471"))), QStringLiteral("[05-Apr-1971]"));
        QVERIFY(matchedInDate(QDate(), terms(u"197")).isEmpty());
        const NhsNumber number = *NhsNumber::parse(u"9990000018");
        QCOMPARE(marked(number.spaced(), matchedInNhsNumber(number, terms(u"9990000018"))),
                 QStringLiteral("[999 000 0018]"));
        QVERIFY(matchedInNhsNumber(number, terms(u"999")).isEmpty());
        const QString phone = QStringLiteral("0113 496 0123");
        QCOMPARE(marked(phone, matchedInPhone(phone, terms(u"01134"))), QStringLiteral("[0113 4]96 0123"));
        QCOMPARE(marked(phone, matchedInPhone(phone, terms(u"0113 49"))), QStringLiteral("[0113 49]6 0123"));
        QVERIFY(matchedInPhone(phone, terms(u"496")).isEmpty());
    }
};

OPTOUTDESK_TEST(TstMatchedRanges);
#include "tst_matchedranges.moc"
