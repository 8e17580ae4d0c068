// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/derivedkeys.h"

#include <sodium.h>

namespace optoutdesk {

namespace {

// Eight characters that keep the keys of this program apart from those of another that has the same data key.
constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "optoutdk";

}

DataKey derivedKey(const DataKey &dataKey, KeyUse use)
{
    static_assert(DataKey::size == crypto_kdf_KEYBYTES);
    if (!dataKey.isValid())
        return {};
    DataKey::Bytes bytes{};
    // It fails only for lengths that cannot occur here.
    if (crypto_kdf_derive_from_key(bytes.data(), bytes.size(), static_cast<std::uint64_t>(use), context,
                                   dataKey.bytes().data())
        != 0)
        return {};
    const DataKey derived(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return derived;
}

}
