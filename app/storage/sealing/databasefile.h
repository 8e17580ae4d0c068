// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sealing/sealedfile.h"

namespace optoutdesk::sealing {

// The database itself: sealed pages one after the other, read and written whole.
//
// Nothing of it is changed before the key has opened a page of it or of its journal. SQLite would otherwise begin to undo
// an unfinished transaction, which cuts the file, before it reads the first page that a wrong key cannot open.
class DatabaseFile final : public SealedFile
{
public:
    DatabaseFile(std::unique_ptr<FileBelow> below, PageCipher cipher) : SealedFile(std::move(below), std::move(cipher)) {}

    int read(void *to, int amount, qint64 offset) override;
    int write(const void *from, int amount, qint64 offset) override;
    int truncate(qint64 size) override;

    // For the journal, which is sealed with the same key and may be what proves it.
    const PageCipher &sharedCipher() const { return cipher(); }
    void noteKeyWorks() { m_keyWorks = true; }
    bool mayChange();

private:
    int readDatabasePage(Page to, qint64 offset);
    int readHeader(void *to, int amount, qint64 offset);
    int fillUpTo(qint64 offset);

    bool m_keyWorks = false;
};

}
