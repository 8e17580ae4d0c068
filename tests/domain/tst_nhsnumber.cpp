// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nhsnumber.h"
#include "tests/support/testcase.h"

using optoutdesk::NhsNumber;

class TstNhsNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsTheTestNumbersInAnySpacing()
    {
        for (const char *text : {"9990000018", "999 000 0018", "999-000-0018", " 999 0000018 "})
            QCOMPARE(NhsNumber::parse(QString::fromLatin1(text))->digits(), QStringLiteral("9990000018"));
    }

    void showsItInGroupsOfThreeThreeFour()
    {
        QCOMPARE(NhsNumber::parse(u"9990000018")->spaced(), QStringLiteral("999 000 0018"));
        QCOMPARE(NhsNumber::parse(u"9990000018")->isolated(),
                 QChar(0x2066) + QStringLiteral("999 000 0018") + QChar(0x2069));
    }

    void refusesEveryOtherCheckDigit()
    {
        for (int last = 0; last <= 9; ++last)
            QCOMPARE(NhsNumber::parse(QStringLiteral("999000001%1").arg(last)).has_value(), last == 8);
    }

    void refusesWhatIsNotTenDigits()
    {
        for (const char16_t *text :
             {u"", u"999000001", u"99900000180", u"4.01023E+09", u"999000001a", u"0000000000", u"٩٩٩٠٠٠٠٠١٨"})
            QVERIFY(!NhsNumber::parse(text));
    }

    void namesTheRegion()
    {
        QCOMPARE(NhsNumber::parse(u"9990000018")->region(), NhsNumber::Region::Test);
        QCOMPARE(NhsNumber::parse(u"4010232137")->region(), NhsNumber::Region::England);
    }
};

OPTOUTDESK_TEST(TstNhsNumber);
#include "tst_nhsnumber.moc"
