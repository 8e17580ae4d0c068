// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/fileheader.h"

#include "storage/sealing/filestart.h"
#include "storage/sealing/pagecipher.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace optoutdesk {

namespace {

constexpr std::size_t headerSize = 100;
constexpr std::size_t pageSizeAt = 16;
constexpr std::size_t changesAt = 24;
constexpr std::size_t pagesAt = 28;
constexpr std::size_t pagesCountedAtChange = 92;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;
constexpr std::uint16_t leastPageSize = 512;
// The largest page does not fit into its two bytes.
constexpr std::uint16_t meansLargest = 1;
constexpr qint64 largestPageSize = 65'536;

}

std::optional<FileHeader> FileHeader::read(const QString &path)
{
    std::array<std::uint8_t, headerSize> bytes;
    if (!sealing::readFileStart(path, bytes)
        || !std::ranges::equal(std::span(bytes).first<sealing::magicSize>(), sealing::sqliteMagic))
        return std::nullopt;
    const auto pageSize = qFromBigEndian<std::uint16_t>(bytes.data() + pageSizeAt);
    if (pageSize != meansLargest && (pageSize < leastPageSize || !std::has_single_bit(pageSize)))
        return std::nullopt;
    // An old writer does not keep the number.
    const bool counted =
        qFromBigEndian<quint32>(bytes.data() + changesAt) == qFromBigEndian<quint32>(bytes.data() + pagesCountedAtChange);
    return FileHeader{
        pageSize == meansLargest ? largestPageSize : pageSize, counted ? qFromBigEndian<quint32>(bytes.data() + pagesAt) : 0,
        qFromBigEndian<qint32>(bytes.data() + userVersionAt), qFromBigEndian<qint32>(bytes.data() + applicationIdAt)};
}

}
