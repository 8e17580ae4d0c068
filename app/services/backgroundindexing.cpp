// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backgroundindexing.h"

#include "services/patientfinder.h"
#include "storage/database.h"
#include "storage/register.h"

namespace optoutdesk {

void BackgroundIndexing::start()
{
    stop();
    m_thread = std::thread([this] {
        const Result<std::unique_ptr<Database>> database = m_register.connect();
        if (database) [[maybe_unused]]
            const Done built = buildIndex(**database, m_index, [this](qint64) { return !m_stop; });
    });
}

void BackgroundIndexing::stop()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    m_stop = false;
}

}
