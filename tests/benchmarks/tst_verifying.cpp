// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/auditchain.h"
#include "security/derivedkeys.h"
#include "services/audittrail.h"
#include "services/verifying/trailcheck.h"
#include "storage/transaction.h"
#include "tests/benchmarks/rawsqlite.h"
#include "tests/benchmarks/results.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <array>

#include <sodium.h>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 entries = 50'000;

// Every entry read and hashed once, and nothing compared.
void hashRaw(const QString &path)
{
    RawDatabase database(path);
    RawStatement read(database, "SELECT * FROM audit_entry ORDER BY seq");
    const std::array<unsigned char, crypto_auth_hmacsha256_KEYBYTES> key{};
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> hash{};
    constexpr std::array columns{1, 3, 4, 5, 7, 8};
    while (read.step()) {
        crypto_auth_hmacsha256_state state;
        crypto_auth_hmacsha256_init(&state, key.data(), key.size());
        crypto_auth_hmacsha256_update(&state, hash.data(), hash.size());
        for (const int column : columns) {
            const QByteArrayView text = read.text(column);
            crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char *>(text.data()),
                                          static_cast<unsigned long long>(text.size()));
        }
        crypto_auth_hmacsha256_final(&state, hash.data());
    }
}

}

class TstVerifying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChainOfTheTrail()
    {
        TestRegister reg(Protection::Plain);
        const PatientId jane = reg.add(TestRegister::janeSmith());
        Desk desk = reg.manager();
        {
            auto transaction = Transaction::begin(reg.database());
            for (qint64 i = 0; i < entries; ++i)
                QVERIFY(appendAudit(desk, u"open-patient"_s, jane));
            QVERIFY(transaction->commit());
        }
        const AuditChain chain(derivedKey(reg.dataKey(), KeyUse::Trail));
        const Compared costs = compare(
            5,
            [&] {
                const auto trail = proveTrail(reg.database(), chain);
                QVERIFY(trail && trail->entries > entries);
            },
            [&] { hashRaw(reg.path()); });
        QVERIFY(holds(u"the trail's chain proven / its entries read and hashed"_s, entries, costs, 2.5, 5));
    }
};

OPTOUTDESK_TEST(TstVerifying);
#include "tst_verifying.moc"
