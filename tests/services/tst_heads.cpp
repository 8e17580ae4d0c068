// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/heads.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;

class TstHeads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standInTheNameOfABackup()
    {
        const Head head{1234, u"7F3A-91C2-08BD-44E1"_s};
        QCOMPARE(headInFileName(head), u"001234-7F3A91C208BD44E1"_s);
        QCOMPARE(headOfFileName(u"practice-2026-11-26-0815-001234-7F3A91C208BD44E1.optout"_s), head);
        QCOMPARE(headOfFileName(headInFileName(head) + u".optout"_s), head);
    }

    void largeNumbersKeepAllTheirDigits()
    {
        const Head head{123456789, u"0000-0000-0000-0001"_s};
        QCOMPARE(headOfFileName(u"x-"_s + headInFileName(head) + u".optout"_s), head);
    }

    void aRegisterWithoutAChainHasANumberOnly()
    {
        QCOMPARE(headInFileName({7, {}}), u"000007-0000000000000000"_s);
        QCOMPARE(headOfFileName(u"x-000007-0000000000000000.optout"_s), (Head{7, {}}));
    }

    void otherNamesHoldNone()
    {
        for (const QString &name : {u""_s, u"practice.optout"_s, u"practice-2026-11-26.optout"_s,
                                    u"x-001234-7F3A91C208BD44E1.optout.keys"_s, u"x-001234-7f3a91c208bd44e1.optout"_s,
                                    u"x-1234-7F3A91C208BD44E1.optout"_s, u"x-001234-7F3A91C208BD44E.optout"_s})
            QVERIFY2(!headOfFileName(name), qPrintable(name));
    }
};

OPTOUTDESK_TEST(TstHeads);
#include "tst_heads.moc"
