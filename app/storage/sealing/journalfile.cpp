// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/journalfile.h"

#include <algorithm>

namespace optoutdesk::sealing {

namespace {

constexpr int numberSize = 4;
constexpr std::array<std::uint8_t, 8> headerMagic{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
constexpr std::size_t journalHeaderSize = 28; // the rest of its sector is zeros
constexpr std::size_t countSize = 12; // the magic and how many images follow

bool isZeros(std::span<const std::uint8_t> bytes)
{
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}

// The journal's own bookkeeping: a header, whose magic and count are zeros until the images are on the disk; those two, once
// they are; zeros over them. Anything else could be a part of a page.
bool isBookkeeping(std::span<const std::uint8_t> bytes)
{
    switch (bytes.size()) {
    case 1:
    case journalHeaderSize: return isZeros(bytes);
    case countSize: return std::equal(headerMagic.begin(), headerMagic.end(), bytes.begin());
    case JournalFile::sectorSize:
        return (isZeros(bytes.first(countSize)) || std::equal(headerMagic.begin(), headerMagic.end(), bytes.begin()))
               && isZeros(bytes.subspan(journalHeaderSize));
    default: return false;
    }
}

}

JournalFile::JournalFile(std::unique_ptr<FileBelow> below, DatabaseFile &database)
    : SealedFile(std::move(below), database.sharedCipher()), m_database(database)
{
    // Page 1 may be torn: then the first image of the journal that is to mend it must prove the key.
    std::array<std::uint8_t, numberSize> number;
    std::array<std::uint8_t, pageSize> image;
    if (read(number.data(), numberSize, sectorSize) == SQLITE_OK
        && read(image.data(), pageSize, sectorSize + numberSize) == SQLITE_OK)
        m_database.noteKeyWorks();
}

void JournalFile::noteNumber(const void *bytes, qint64 offset)
{
    const auto *const byte = static_cast<const std::uint8_t *>(bytes);
    m_announced = {offset + numberSize, std::uint32_t(byte[0]) << 24 | std::uint32_t(byte[1]) << 16
                                            | std::uint32_t(byte[2]) << 8 | std::uint32_t(byte[3])};
}

int JournalFile::read(void *to, int amount, qint64 offset)
{
    if (amount == pageSize)
        return offset == m_announced.imageAt ? readPage(pageAt(to), offset, announcedPlace()) : SQLITE_IOERR_READ;
    const int result = below().read(to, amount, offset);
    if (result == SQLITE_OK && amount == numberSize)
        noteNumber(to, offset);
    return result;
}

int JournalFile::write(const void *from, int amount, qint64 offset)
{
    if (amount <= 0 || !m_database.mayChange())
        return SQLITE_IOERR_WRITE;
    if (amount == pageSize)
        return offset == m_announced.imageAt ? writePage(pageAt(from), offset, announcedPlace()) : SQLITE_IOERR_WRITE;
    if (amount == numberSize)
        noteNumber(from, offset);
    else if (!isBookkeeping({static_cast<const std::uint8_t *>(from), static_cast<std::size_t>(amount)}))
        return SQLITE_IOERR_WRITE;
    return below().write(from, amount, offset);
}

int JournalFile::truncate(qint64 size)
{
    return m_database.mayChange() ? below().truncate(size) : SQLITE_IOERR_TRUNCATE;
}

}
