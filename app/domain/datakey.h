// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace optoutdesk {

// 256 secret bits: a register's data key, or one derived from it. Copies share one piece of memory, which is wiped when the
// last of them goes.
class DataKey
{
public:
    static constexpr std::size_t size = 32;
    using Bytes = std::array<std::uint8_t, size>;

    DataKey() = default; // no key
    explicit DataKey(const Bytes &bytes) : m_secret(std::make_shared<Secret>(bytes)) {}

    bool isValid() const { return m_secret != nullptr; }
    // Only of a valid key.
    std::span<const std::uint8_t, size> bytes() const { return m_secret->bytes; }

private:
    struct Secret
    {
        explicit Secret(const Bytes &from) : bytes(from) {}
        ~Secret()
        {
            // Through a volatile pointer: the optimiser may not leave out what nobody reads afterwards.
            for (volatile std::uint8_t *byte = bytes.data(); byte != bytes.data() + size; ++byte)
                *byte = 0;
        }
        Secret(const Secret &) = delete;
        Secret &operator=(const Secret &) = delete;

        Bytes bytes;
    };

    std::shared_ptr<const Secret> m_secret;
};

// In the same time whatever the keys are. No key is the same as none.
inline bool sameKey(const DataKey &one, const DataKey &other)
{
    if (!one.isValid() || !other.isValid())
        return one.isValid() == other.isValid();
    std::uint8_t different = 0;
    for (std::size_t i = 0; i < DataKey::size; ++i)
        different = static_cast<std::uint8_t>(different | (one.bytes()[i] ^ other.bytes()[i]));
    return different == 0;
}

}
