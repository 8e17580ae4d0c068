// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/pagecipher.h"

#include "tests/storage/sealing/samplekey.h"
#include "tests/support/testcase.h"

#include <algorithm>

using namespace optoutdesk::sealing;
using optoutdesk::testing::sampleKey;

namespace {

using Bytes = std::array<std::uint8_t, pageSize>;

constexpr PagePlace page1{PageKind::Database, 1};
constexpr PagePlace page7{PageKind::Database, 7};

Bytes samplePage()
{
    Bytes bytes{};
    for (std::size_t i = 0; i < pageSize - reservedBytes; ++i)
        bytes[i] = static_cast<std::uint8_t>(i * 31 + i / 256);
    std::ranges::copy(sqliteMagic, bytes.begin());
    return bytes;
}

bool isZeros(const Bytes &bytes)
{
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}

}

class TstPageCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(PageCipher::isReady()); }

    void whatIsSealedOpensAgain_data()
    {
        QTest::addColumn<bool>("first");
        QTest::newRow("page 1") << true;
        QTest::newRow("another page") << false;
    }
    void whatIsSealedOpensAgain()
    {
        QFETCH(bool, first);
        const PagePlace place = first ? page1 : page7;
        const PageCipher cipher(sampleKey());
        const Bytes plain = samplePage();
        Bytes sealed;
        Bytes opened;
        cipher.seal(plain, sealed, place);
        QVERIFY(cipher.open(sealed, opened, place));
        QVERIFY(opened == plain);
        QCOMPARE(std::equal(sealedMagic.begin(), sealedMagic.end(), sealed.begin()), first);
        // Nothing of the page shows, not even that it is the same again.
        Bytes again;
        cipher.seal(plain, again, place);
        QVERIFY(sealed != again);
        int same = 0;
        for (std::size_t i = magicSize; i < pageSize; ++i)
            same += sealed[i] == plain[i] ? 1 : 0;
        QVERIFY2(same < 60, qPrintable(QString::number(same)));
    }

    void theReservedBytesAreNotSqlites()
    {
        const PageCipher cipher(sampleKey());
        Bytes plain = samplePage();
        plain.back() = 99;
        Bytes sealed;
        Bytes opened;
        cipher.seal(plain, sealed, page7);
        QVERIFY(cipher.open(sealed, opened, page7));
        QVERIFY(opened == samplePage());
    }

    void everyBitIsGuarded()
    {
        const PageCipher cipher(sampleKey());
        for (const PagePlace place : {page1, page7}) {
            Bytes sealed;
            Bytes opened;
            cipher.seal(samplePage(), sealed, place);
            for (std::size_t bit = 0; bit < pageSize * 8; ++bit) {
                const auto flip = static_cast<std::uint8_t>(1u << bit % 8);
                sealed[bit / 8] ^= flip;
                opened.fill(1);
                QVERIFY2(!cipher.open(sealed, opened, place), qPrintable(QString::number(bit)));
                QVERIFY(isZeros(opened));
                sealed[bit / 8] ^= flip;
            }
            QVERIFY(cipher.open(sealed, opened, place));
        }
    }

    void aPageBelongsToItsPlace()
    {
        const PageCipher cipher(sampleKey());
        Bytes sealed;
        Bytes opened;
        cipher.seal(samplePage(), sealed, page7);
        QVERIFY(!cipher.open(sealed, opened, {PageKind::Database, 8}));
        QVERIFY(!cipher.open(sealed, opened, {PageKind::Database, 7 + 0x1000000}));
        QVERIFY(!cipher.open(sealed, opened, {PageKind::Journal, 7}));
        cipher.seal(samplePage(), sealed, {PageKind::Journal, 1});
        QVERIFY(!cipher.open(sealed, opened, page1));
        QVERIFY(cipher.open(sealed, opened, {PageKind::Journal, 1}));
    }

    void anotherKeyOpensNothing()
    {
        Bytes sealed;
        Bytes opened;
        PageCipher(sampleKey()).seal(samplePage(), sealed, page7);
        QVERIFY(!PageCipher(sampleKey(2)).open(sealed, opened, page7));
    }

    // A page of bare zeros is no empty page: anybody could put one in place of another.
    void zerosAreNoPage()
    {
        const Bytes zeros{};
        Bytes opened;
        QVERIFY(!PageCipher(sampleKey()).open(zeros, opened, page7));
    }
};

OPTOUTDESK_TEST(TstPageCipher);
#include "tst_pagecipher.moc"
