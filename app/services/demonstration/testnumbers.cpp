// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/testnumbers.h"

#include <numeric>

namespace optoutdesk {

namespace {

constexpr int beginnings = 1'000'000; // nine digits that begin with 999

}

TestNumbers::TestNumbers(RandomSource &random) : m_at(random.below(beginnings))
{
    do {
        m_step = random.between(beginnings / 3, beginnings - 1);
    } while (std::gcd(m_step, beginnings) != 1);
}

std::optional<NhsNumber> TestNumbers::next()
{
    while (m_tried < beginnings) {
        ++m_tried;
        m_at = static_cast<int>((qint64(m_at) + m_step) % beginnings);
        const qint64 leading = (qint64(999) * beginnings + m_at) * 10;
        for (int check = 0; check < 10; ++check) {
            if (const std::optional<NhsNumber> number = NhsNumber::fromInteger(leading + check))
                return number;
        }
    }
    return std::nullopt;
}

}
