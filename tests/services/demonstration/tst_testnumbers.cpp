// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/testnumbers.h"

#include "tests/support/testcase.h"

#include <vector>

using namespace optoutdesk;

class TstTestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberOfTheRangeComesOnceThenNone()
    {
        RandomSource random(3);
        TestNumbers numbers(random);
        std::vector<bool> seen(1'000'000);
        int count = 0;
        while (const std::optional<NhsNumber> number = numbers.next()) {
            const qint64 place = number->toInteger() / 10 - 999'000'000;
            if (place < 0 || place >= 1'000'000 || seen[static_cast<size_t>(place)])
                QFAIL(qPrintable(number->digits()));
            seen[static_cast<size_t>(place)] = true;
            ++count;
        }
        QCOMPARE(count, 909'090); // 909,091 right check digits, but ten times the same digit is junk
        QVERIFY(!numbers.next());
    }
};

OPTOUTDESK_TEST(TstTestNumbers);
#include "tst_testnumbers.moc"
