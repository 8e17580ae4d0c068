// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/databasefile.h"

#include <algorithm>
#include <cstring>

namespace optoutdesk::sealing {

namespace {

constexpr qint64 databaseHeaderSize = 100;
// SQLite locks bytes of this page and never reads or writes it (sqlite.org/fileformat2.html, 1.4).
constexpr qint64 lockBytesAt = 0x40000000;

PagePlace placeAt(qint64 offset)
{
    return {PageKind::Database, static_cast<std::uint32_t>(offset / pageSize + 1)};
}

bool isWholePage(int amount, qint64 offset)
{
    return amount == pageSize && offset >= 0 && offset % pageSize == 0;
}

// What page 1 says of the file (sqlite.org/fileformat2.html, 1.3). Without the reserved bytes we would write over data; a
// file in WAL mode could not be opened again.
bool suitsSealing(ConstPage page1)
{
    return std::equal(sqliteMagic.begin(), sqliteMagic.end(), page1.begin()) && (page1[16] << 8 | page1[17]) == pageSize
           && page1[18] == 1 && page1[19] == 1 && page1[20] == reservedBytes;
}

}

int DatabaseFile::read(void *to, int amount, qint64 offset)
{
    if (isWholePage(amount, offset))
        return readDatabasePage(pageAt(to), offset);
    if (amount >= 0 && offset >= 0 && offset + amount <= databaseHeaderSize)
        return readHeader(to, amount, offset);
    return SQLITE_IOERR_READ;
}

int DatabaseFile::readDatabasePage(Page to, qint64 offset)
{
    const int result = readPage(to, offset, placeAt(offset));
    if (result == SQLITE_OK)
        m_keyWorks = true;
    if (result != SQLITE_IOERR_SHORT_READ)
        return result;
    std::ranges::fill(to, std::uint8_t(0));
    qint64 size = 0;
    if (const int known = below().size(size); known != SQLITE_OK)
        return known;
    // Beyond the end SQLite expects zeros; part of a page is a file that was cut.
    return size <= offset ? SQLITE_IOERR_SHORT_READ : SQLITE_IOERR_DATA;
}

int DatabaseFile::readHeader(void *to, int amount, qint64 offset)
{
    std::array<std::uint8_t, pageSize> page1{};
    const int result = readDatabasePage(page1, 0);
    std::memcpy(to, page1.data() + offset, static_cast<std::size_t>(amount));
    // Who asks for the header alone has not looked for an unfinished transaction yet. Undoing it may mend a torn page 1, so
    // this looks like a file that is still empty; SQLite reads the whole page before it relies on anything.
    return result == SQLITE_IOERR_DATA ? SQLITE_IOERR_SHORT_READ : result;
}

int DatabaseFile::write(const void *from, int amount, qint64 offset)
{
    if (!isWholePage(amount, offset) || offset == lockBytesAt || !mayChange())
        return SQLITE_IOERR_WRITE;
    if (offset == 0 && !suitsSealing(pageAt(from)))
        return SQLITE_IOERR_WRITE;
    if (const int filled = fillUpTo(offset); filled != SQLITE_OK)
        return filled;
    return writePage(pageAt(from), offset, placeAt(offset));
}

// Pages that SQLite leaves out, because it writes them later or never, are sealed zeros: a page of bare zeros would be one
// that anybody can make.
int DatabaseFile::fillUpTo(qint64 offset)
{
    static constexpr std::array<std::uint8_t, pageSize> zeros{};
    qint64 size = 0;
    if (const int result = below().size(size); result != SQLITE_OK)
        return result;
    for (qint64 gap = (size + pageSize - 1) / pageSize * pageSize; gap < offset; gap += pageSize) {
        if (gap == lockBytesAt)
            continue;
        if (const int result = writePage(zeros, gap, placeAt(gap)); result != SQLITE_OK)
            return result;
    }
    return SQLITE_OK;
}

int DatabaseFile::truncate(qint64 size)
{
    // A new file whose first transaction was cut off becomes empty again: there is nothing in it to prove a key with.
    if (size != 0 && !mayChange())
        return SQLITE_IOERR_TRUNCATE;
    return below().truncate(size);
}

bool DatabaseFile::mayChange()
{
    if (m_keyWorks)
        return true;
    qint64 size = 0;
    if (below().size(size) != SQLITE_OK)
        return false;
    std::array<std::uint8_t, pageSize> page1;
    m_keyWorks = size == 0 || readPage(page1, 0, placeAt(0)) == SQLITE_OK;
    return m_keyWorks;
}

}
