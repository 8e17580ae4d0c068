// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/auditchain.h"
#include "tests/security/datakeys.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;

namespace {

// An entry with texts of its own.
struct Line
{
    qint64 sequence = 0;
    qint64 account = 0;
    qint64 patient = 0;
    std::array<std::string, 6> texts = {};

    ChainedEntry entry() const
    {
        const auto view = [this](std::size_t i) { return QByteArrayView(texts[i].data(), qsizetype(texts[i].size())); };
        return {sequence, view(0), account, view(1), view(2), view(3), patient, view(4), view(5)};
    }
    bool operator==(const Line &) const = default;
};

Line anyLine()
{
    // Few and short texts, so that neighbours often run together to the same characters.
    const auto text = rc::gen::container<std::string>(rc::gen::element('a', 'b'));
    Line line{*rc::gen::inRange(1, 4), *rc::gen::inRange(0, 3), *rc::gen::inRange(0, 3)};
    for (std::string &each : line.texts)
        each = *rc::gen::resize(3, text);
    return line;
}

}

class TstAuditChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesThatDifferInAnyFieldHaveOtherHashes()
    {
        const AuditChain chain(keyOf(1));
        QVERIFY(rc::check([&] {
            const Line one = anyLine();
            const Line other = anyLine();
            RC_ASSERT((chain.hashOf(one.entry(), "p") == chain.hashOf(other.entry(), "p")) == (one == other));
        }));
    }

    void everyHashHangsOnTheOneBefore()
    {
        const AuditChain chain(keyOf(1));
        QVERIFY(rc::check([&] {
            const Line line = anyLine();
            const QByteArray previous = QByteArray::fromStdString(*rc::gen::arbitrary<std::string>());
            RC_ASSERT(chain.hashOf(line.entry(), previous) != chain.hashOf(line.entry(), QByteArray(previous + 'x')));
        }));
    }

    void nobodyElseMakesTheSameHash()
    {
        const AuditChain ours(keyOf(1));
        const AuditChain theirs(keyOf(2));
        QVERIFY(rc::check([&] {
            const Line line = anyLine();
            RC_ASSERT(ours.hashOf(line.entry(), "p") != theirs.hashOf(line.entry(), "p"));
            RC_ASSERT(ours.digestOf("text") != theirs.digestOf("text"));
        }));
    }

    void isTheSameAfterEveryStart()
    {
        QCOMPARE(AuditChain(keyOf(1)).hashOf(Line{1}.entry(), {}), AuditChain(keyOf(1)).hashOf(Line{1}.entry(), {}));
        QCOMPARE(AuditChain(keyOf(1)).hashOf(Line{1}.entry(), {}).size(), AuditChain::hashSize);
        // A change here breaks the chain of every register.
        QCOMPARE(headBits(AuditChain(keyOf(1)).hashOf(Line{1}.entry(), {})), QStringLiteral("B684-DD27-8BBA-FDE1"));
    }

    void theHeadIsItsFirstBitsInGroups()
    {
        QCOMPARE(headBits(QByteArray::fromHex("7f3a91c208bd44e1ffff")), QStringLiteral("7F3A-91C2-08BD-44E1"));
        QCOMPARE(headBits({}), QString());
    }
};

OPTOUTDESK_TEST(TstAuditChain);
#include "tst_auditchain.moc"
