// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulk.h"

namespace optoutdesk {

// Without the memory the writing is slower and just as safe, so a refusal is no failure.
BulkWriting::BulkWriting(Database &database) : m_database(database)
{
    static_cast<void>(m_database.dialect().prepareForBulk(m_database, true).ok());
}

BulkWriting::~BulkWriting()
{
    static_cast<void>(m_database.dialect().prepareForBulk(m_database, false).ok());
}

}
