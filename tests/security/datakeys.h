// SPDX-License-Identifier: GPL-3.0-or-later
// Data keys for tests: one made of a repeated byte, and whether two are the same.
#pragma once

#include "domain/datakey.h"

#include <algorithm>

namespace optoutdesk {

inline DataKey keyOf(std::uint8_t filling)
{
    DataKey::Bytes bytes{};
    bytes.fill(filling);
    return DataKey(bytes);
}

inline bool same(const DataKey &one, const DataKey &other)
{
    return std::ranges::equal(one.bytes(), other.bytes());
}

}
