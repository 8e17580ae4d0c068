// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <bit>

namespace optoutdesk {

// Numbers that look random and are the same for the same seed on every system, which the distributions of the standard
// library are not. The generator is xoshiro256** by Blackman and Vigna, seeded through splitmix64; not for secrets.
class RandomSource
{
public:
    explicit RandomSource(quint64 seed)
    {
        for (quint64 &word : m_state) {
            seed += 0x9e37'79b9'7f4a'7c15;
            quint64 mixed = (seed ^ (seed >> 30)) * 0xbf58'476d'1ce4'e5b9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94d0'49bb'1331'11eb;
            word = mixed ^ (mixed >> 31);
        }
    }

    quint64 next()
    {
        const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
        const quint64 shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    // 0 … count - 1, each as likely up to one part in four thousand million.
    int below(int count) { return static_cast<int>((next() >> 32) * static_cast<quint64>(count) >> 32); }
    // first … last
    int between(int first, int last) { return first + below(last - first + 1); }
    // True so many times in ten thousand.
    bool chance(int perTenThousand) { return below(10'000) < perTenThousand; }
    template <typename List>
    const auto &oneOf(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<int>(list.size())))];
    }

private:
    std::array<quint64, 4> m_state{};
};

}
