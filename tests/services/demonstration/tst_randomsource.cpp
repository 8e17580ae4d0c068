// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/randomsource.h"

#include "services/demonstration/weightedchoice.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstRandomSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Worked out from the authors' definition, apart from this code: the same on every system.
    void followsItsDefinition()
    {
        RandomSource random(1);
        QCOMPARE(random.next(), quint64(0xb3f2af6d0fc710c5));
        QCOMPARE(random.next(), quint64(0x853b559647364cea));
        QCOMPARE(random.next(), quint64(0x92f89756082a4514));
    }

    void staysWithinItsBoundsAndReachesThem()
    {
        RandomSource random(7);
        std::array<int, 6> seen{};
        for (int i = 0; i < 6'000; ++i)
            ++seen[static_cast<size_t>(random.between(10, 15) - 10)];
        for (const int count : seen)
            QVERIFY2(count > 850 && count < 1'150, QByteArray::number(count).constData());
    }

    void weightsSayHowOften()
    {
        const WeightedChoice<int> choice{{1, 10}, {2, 30}, {3, 0}, {4, 60}};
        RandomSource random(7);
        std::array<int, 5> seen{};
        for (int i = 0; i < 10'000; ++i)
            ++seen[static_cast<size_t>(choice.pick(random))];
        QCOMPARE(seen[3], 0);
        QVERIFY(seen[1] > 900 && seen[1] < 1'100);
        QVERIFY(seen[4] > 5'800 && seen[4] < 6'200);
    }
};

OPTOUTDESK_TEST(TstRandomSource);
#include "tst_randomsource.moc"
