// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "storage/sealing/sealedfiles.h"

#include <array>
#include <cstdint>
#include <span>

namespace optoutdesk::sealing {

// A page image belongs to its place: it opens only as the kind and the page number it was sealed for.
enum class PageKind : std::uint8_t { Database = 1, Journal = 2 };

struct PagePlace
{
    PageKind kind;
    std::uint32_t number; // SQLite counts from 1

    // Page 1 of the database begins with words that everybody may read.
    bool holdsMagic() const { return kind == PageKind::Database && number == 1; }
};

using Page = std::span<std::uint8_t, pageSize>;
using ConstPage = std::span<const std::uint8_t, pageSize>;

constexpr std::size_t magicSize = 16;
// "OptOut sealed 1" on the disk, "SQLite format 3" for SQLite; both end with a zero byte.
extern const std::array<std::uint8_t, magicSize> sealedMagic;
extern const std::array<std::uint8_t, magicSize> sqliteMagic;

// XChaCha20-Poly1305 of libsodium over one page. The reserved bytes at the end are not SQLite's: whatever they held is
// replaced when a page is sealed, and they are zeros when it is opened.
class PageCipher
{
public:
    explicit PageCipher(DataKey key) : m_key(std::move(key)) {}

    // False when libsodium does not start; nothing may be sealed or opened then.
    static bool isReady();

    // The two pages may not overlap.
    void seal(ConstPage plain, Page sealed, PagePlace place) const;
    // False, with zeros in `plain`, for anything that was not sealed with this key for this place.
    [[nodiscard]] bool open(ConstPage sealed, Page plain, PagePlace place) const;

private:
    DataKey m_key;
};

}
