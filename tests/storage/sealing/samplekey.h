// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sealing/sealedfiles.h"

namespace optoutdesk::testing {

// The same key in every process of the tests; another first byte is another key.
inline DataKey sampleKey(std::uint8_t first = 1)
{
    DataKey::Bytes bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(first + 7 * i);
    return DataKey(bytes);
}

}
