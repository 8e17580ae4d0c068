// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sealing/databasefile.h"

namespace optoutdesk::sealing {

// The rollback journal: headers, page numbers and checksums as SQLite writes them, the page images between them sealed for
// the page number before each (sqlite.org/fileformat2.html, 3). SQLite's checksum is of the plain image and leaves the
// reserved bytes out.
class JournalFile final : public SealedFile
{
public:
    JournalFile(std::unique_ptr<FileBelow> below, DatabaseFile &database);

    // What SQLite believes a disk's sector to be, and so the length of a journal's header.
    static constexpr int sectorSize = 512;

    int read(void *to, int amount, qint64 offset) override;
    int write(const void *from, int amount, qint64 offset) override;
    int truncate(qint64 size) override;

private:
    // The page number that was written or read last, and where its image comes.
    struct Announced
    {
        qint64 imageAt = -1;
        std::uint32_t number = 0;
    };
    void noteNumber(const void *bytes, qint64 offset);
    PagePlace announcedPlace() const { return {PageKind::Journal, m_announced.number}; }

    DatabaseFile &m_database;
    Announced m_announced;
};

}
