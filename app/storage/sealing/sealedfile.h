// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sealing/filebelow.h"
#include "storage/sealing/pagecipher.h"

#include <array>
#include <memory>

namespace optoutdesk::sealing {

// A file that SQLite reads and writes in the clear and that lies sealed on the disk. Answers are SQLite's result codes;
// SQLITE_IOERR_DATA means bytes that were not sealed with this key for this place.
class SealedFile
{
public:
    virtual ~SealedFile() = default;
    SealedFile(const SealedFile &) = delete;
    SealedFile &operator=(const SealedFile &) = delete;

    virtual int read(void *to, int amount, qint64 offset) = 0;
    virtual int write(const void *from, int amount, qint64 offset) = 0;
    virtual int truncate(qint64 size) = 0;

    FileBelow &below() { return *m_below; }

protected:
    SealedFile(std::unique_ptr<FileBelow> below, PageCipher cipher) : m_below(std::move(below)), m_cipher(std::move(cipher))
    {}

    const PageCipher &cipher() const { return m_cipher; }

    // One page at an offset of the file below, through a buffer of this file's own.
    int readPage(Page to, qint64 offset, PagePlace place);
    int writePage(ConstPage from, qint64 offset, PagePlace place);

private:
    std::unique_ptr<FileBelow> m_below;
    PageCipher m_cipher;
    std::array<std::uint8_t, pageSize> m_sealed;
};

// SQLite's untyped memory of one page's length.
inline Page pageAt(void *memory)
{
    return Page(static_cast<std::uint8_t *>(memory), pageSize);
}
inline ConstPage pageAt(const void *memory)
{
    return ConstPage(static_cast<const std::uint8_t *>(memory), pageSize);
}

}
