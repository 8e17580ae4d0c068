// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/sealedfile.h"

namespace optoutdesk::sealing {

int SealedFile::readPage(Page to, qint64 offset, PagePlace place)
{
    if (const int result = m_below->read(m_sealed.data(), pageSize, offset); result != SQLITE_OK)
        return result;
    return m_cipher.open(m_sealed, to, place) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

int SealedFile::writePage(ConstPage from, qint64 offset, PagePlace place)
{
    m_cipher.seal(from, m_sealed, place);
    return m_below->write(m_sealed.data(), pageSize, offset);
}

}
