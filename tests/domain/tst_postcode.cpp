// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/postcode.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstPostcode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShapeOfAPostcode()
    {
        const std::pair<const char16_t *, const char16_t *> rows[] = {
            {u"M1 1AE", u"M1 1AE"},     {u"m11ae", u"M1 1AE"},          {u"M60 1NW", u"M60 1NW"},
            {u"CR2 6XH", u"CR2 6XH"},   {u"DN55 1PT", u"DN55 1PT"},     {u"W1A 1HQ", u"W1A 1HQ"},
            {u"EC1A 1BB", u"EC1A 1BB"}, {u" l s 2 7 a a ", u"LS2 7AA"}, {u"LS2\u00A07AA", u"LS2 7AA"},
        };
        for (const auto &[typed, expected] : rows)
            QCOMPARE(Postcode::parse(typed)->text(), QString::fromUtf16(expected));
    }

    void refusesOtherShapes()
    {
        for (const char16_t *text : {u"", u"LS2", u"LS2 7A", u"LS2 7AAA", u"LS2 77A", u"2LS 7AA", u"LSXX 7AA", u"LS2-7AA",
                                     u"75008", u"LS2 7ÄA", u"LS222 7AA", u"ＬＳ2 7AA"})
            QVERIFY(!Postcode::parse(text));
    }

    void readsPracticeCodes()
    {
        QCOMPARE(OdsCode::parse(u"a81001")->text(), QStringLiteral("A81001"));
        QCOMPARE(OdsCode::parse(u" K84001 ")->text(), QStringLiteral("K84001"));
        for (const char16_t *text : {u"", u"A8100", u"A810011", u"881001", u"AB1001", u"A8100X"})
            QVERIFY(!OdsCode::parse(text));
    }
};

OPTOUTDESK_TEST(TstPostcode);
#include "tst_postcode.moc"
