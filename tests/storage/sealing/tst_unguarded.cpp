// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/guards.h"
#include "storage/sealing/pagecipher.h"
#include "tests/storage/sealing/samplekey.h"
#include "tests/support/testcase.h"

using namespace optoutdesk::sealing;

// In place of the one that is shipped.
bool optoutdesk::guards::isOn(Guard) noexcept
{
    return false;
}

// Negative control: what the tests of damage look for is really there once the seals are no longer checked.
class TstUnguarded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(PageCipher::isReady()); }

    void aFlippedBitComesThrough()
    {
        const PageCipher cipher(optoutdesk::testing::sampleKey());
        constexpr PagePlace place{PageKind::Database, 7};
        std::array<std::uint8_t, pageSize> plain{};
        for (std::size_t i = 0; i < pageSize - reservedBytes; ++i)
            plain[i] = static_cast<std::uint8_t>(i);
        std::array<std::uint8_t, pageSize> sealed;
        std::array<std::uint8_t, pageSize> opened;
        cipher.seal(plain, sealed, place);
        for (const std::size_t at : {std::size_t(0), std::size_t(100), std::size_t(pageSize - reservedBytes - 1)}) {
            sealed[at] ^= 0x20;
            plain[at] ^= 0x20;
            QVERIFY(cipher.open(sealed, opened, place));
            QVERIFY(opened == plain);
        }
        sealed.back() ^= 1; // the tag itself
        QVERIFY(cipher.open(sealed, opened, place));
        QVERIFY(opened == plain);
        QVERIFY(cipher.open(sealed, opened, {PageKind::Database, 8}));
        QVERIFY(opened == plain);
    }
};

OPTOUTDESK_TEST(TstUnguarded);
#include "tst_unguarded.moc"
