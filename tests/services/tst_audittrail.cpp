// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audittrail.h"

#include "security/derivedkeys.h"
#include "services/heads.h"
#include "services/trailchain.h"
#include "services/verifying/trailcheck.h"
#include "storage/transaction.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <rapidcheck.h>

#include <ctime>

using namespace optoutdesk;
using optoutdesk::testing::TestRegister;

namespace {

AuditChain chainOf(const TestRegister &reg)
{
    return AuditChain(derivedKey(reg.dataKey(), KeyUse::Trail));
}

}

class TstAuditTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsAppendedProves()
    {
        QVERIFY(rc::check([] {
            TestRegister reg;
            Desk jo = reg.manager();
            const auto count = *rc::gen::inRange(0, 6);
            for (int i = 0; i < count; ++i) {
                const QString subject =
                    QString::fromStdString(*rc::gen::arbitrary<std::string>()).left(100).remove(QChar(0));
                RC_ASSERT(recordAct(jo, QStringLiteral("open-patient"), {}, subject, {{subject, subject}}).ok());
            }
            const auto proven = proveTrail(jo.database, chainOf(reg));
            RC_ASSERT(proven.ok());
            const Head head = presentHead(jo.database).value();
            RC_ASSERT(proven->entries == head.sequence);
            RC_ASSERT(proven->hasHead(head.sequence, head.bits));
            RC_ASSERT(!proven->hasHead(head.sequence + 1, head.bits));
        }));
    }

    void everyEntryNamesTheOneBefore()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        QVERIFY(recordAct(jo, QStringLiteral("sign-in")));
        QVERIFY(recordAct(jo, QStringLiteral("open-patient")));
        QByteArray before = chainBeginning();
        QVERIFY(AuditRepository(jo.database).streamAll([&before](AuditEntry &&entry) {
            const bool follows = entry.previous == before && entry.hash.size() == AuditChain::hashSize;
            before = entry.hash;
            return follows;
        }));
        QCOMPARE(before, AuditRepository(jo.database).tail()->hash);
    }

    void anotherKeyProvesNothing()
    {
        TestRegister reg;
        DataKey::Bytes bytes{};
        Desk jo = reg.manager();
        const auto proven = proveTrail(jo.database, AuditChain(derivedKey(DataKey(bytes), KeyUse::Trail)));
        QCOMPARE(proven.failure().problem, Problem::ChainBroken);
        QCOMPARE(proven.failure().subject, QStringLiteral("1"));
    }

    // Entries from before the key file are held fast by the first one after it.
    void theTimeBeforeTheKeyIsPartOfTheChain()
    {
        TestRegister reg;
        Desk keyless = reg.manager();
        QVERIFY(keyless.database.execute(QStringLiteral("DROP TRIGGER audit_entry_is_not_deleted")));
        QVERIFY(keyless.database.execute(QStringLiteral("DELETE FROM audit_entry")));
        keyless.dataKey = {};
        QVERIFY(recordAct(keyless, QStringLiteral("old")));
        QVERIFY(recordAct(keyless, QStringLiteral("older")));
        Desk jo = reg.manager();
        {
            auto transaction = Transaction::begin(jo.database);
            QVERIFY(transaction);
            QVERIFY(sealEverything(jo, QStringLiteral("adopt-register")));
            QVERIFY(transaction->commit());
        }
        QVERIFY(checkTrail(jo.database, jo.dataKey));
        QVERIFY(!recordAct(keyless, QStringLiteral("sneaked in")));
        QVERIFY(jo.database.execute(QStringLiteral("DROP TRIGGER audit_entry_never_changes")));
        QVERIFY(jo.database.execute(QStringLiteral("UPDATE audit_entry SET subject = 'other' WHERE seq = 1")));
        const Done checked = checkTrail(jo.database, jo.dataKey);
        QCOMPARE(checked.failure().problem, Problem::ChainBroken);
        QCOMPARE(checked.failure().subject, QStringLiteral("3"));
    }

    void fiftyThousandEntriesProveInTheirTime()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        {
            auto transaction = Transaction::begin(jo.database);
            QVERIFY(transaction);
            for (int i = 0; i < 50'000; ++i)
                QVERIFY(appendAudit(jo, QStringLiteral("open-patient"), {}, QString::number(i)));
            QVERIFY(transaction->commit());
        }
        const std::clock_t begun = std::clock(); // of the processor: what else the computer does is no matter
        const auto proven = proveTrail(jo.database, chainOf(reg));
        const qint64 took = qint64(std::clock() - begun) * 1000 / CLOCKS_PER_SEC;
        QVERIFY(proven);
        QCOMPARE(proven->entries, 50'001);
        qInfo("50,000 entries proven in %lld ms", static_cast<long long>(took));
        QVERIFY2(took < 5'000, qPrintable(QString::number(took)));
    }
};

OPTOUTDESK_TEST(TstAuditTrail);
#include "tst_audittrail.moc"
