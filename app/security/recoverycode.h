// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace optoutdesk {

// The code for the practice safe: 128 random bits in Crockford's base 32 (https://www.crockford.com/base32.html, no I, L, O
// or U) and two characters of check, in seven groups of four. A wrong character, or two that changed places, are always seen.
class RecoveryCode
{
public:
    static constexpr std::size_t size = 16;
    using Bytes = std::array<std::uint8_t, size>;

    static RecoveryCode create();
    explicit RecoveryCode(const Bytes &bytes) : m_bytes(bytes) {}
    RecoveryCode(const RecoveryCode &) = default;
    RecoveryCode &operator=(const RecoveryCode &) = default;
    ~RecoveryCode(); // wiped

    // In any case and spacing, with O for 0, I and L for 1. nullopt for what cannot be any code.
    static std::optional<RecoveryCode> parse(QStringView text);

    QString text() const; // "7K3M-…", seven groups
    const Bytes &bytes() const { return m_bytes; }
    // Takes the same time wherever they differ.
    bool isSame(const RecoveryCode &other) const;

private:
    Bytes m_bytes;
};

}
