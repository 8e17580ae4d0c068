// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demonstration/randomsource.h"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

namespace optoutdesk {

// Values of which some come up more often than others.
template <typename T>
class WeightedChoice
{
public:
    WeightedChoice() = default;
    WeightedChoice(std::initializer_list<std::pair<T, int>> choices)
    {
        for (const auto &[value, weight] : choices)
            add(value, weight);
    }

    void add(T value, int weight)
    {
        m_values.push_back(std::move(value));
        m_ends.push_back((m_ends.empty() ? 0 : m_ends.back()) + weight);
    }
    const T &pick(RandomSource &random) const
    {
        const auto end = std::ranges::upper_bound(m_ends, random.below(m_ends.back()));
        return m_values[static_cast<size_t>(end - m_ends.begin())];
    }
    const std::vector<T> &values() const { return m_values; }

private:
    std::vector<T> m_values;
    std::vector<int> m_ends;
};

}
