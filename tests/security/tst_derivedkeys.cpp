// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/derivedkeys.h"
#include "tests/security/datakeys.h"
#include "tests/support/testcase.h"

#include <QByteArray>

using namespace optoutdesk;

class TstDerivedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachUseHasAKeyOfItsOwn()
    {
        const DataKey key = keyOf(7);
        QVERIFY(same(derivedKey(key, KeyUse::Trail), derivedKey(key, KeyUse::Trail)));
        QVERIFY(!same(derivedKey(key, KeyUse::Trail), derivedKey(key, KeyUse::Pages)));
        QVERIFY(!same(derivedKey(key, KeyUse::Trail), derivedKey(key, KeyUse::Rows)));
        QVERIFY(!same(derivedKey(key, KeyUse::Rows), derivedKey(key, KeyUse::Pages)));
        QVERIFY(!same(derivedKey(key, KeyUse::Trail), key));
    }

    void anotherDataKeyGivesOtherKeys()
    {
        QVERIFY(!same(derivedKey(keyOf(1), KeyUse::Rows), derivedKey(keyOf(2), KeyUse::Rows)));
    }

    void noKeyGivesNone() { QVERIFY(!derivedKey({}, KeyUse::Pages).isValid()); }

    // A change here makes every register unreadable.
    void theyStayTheSameForever()
    {
        const DataKey pages = derivedKey(keyOf(0), KeyUse::Pages);
        const QByteArray hex = QByteArray(reinterpret_cast<const char *>(pages.bytes().data()), 8).toHex();
        QCOMPARE(hex, QByteArray("08d12b378522fb93"));
    }
};

OPTOUTDESK_TEST(TstDerivedKeys);
#include "tst_derivedkeys.moc"
