// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backgroundcheck.h"

#include "services/soundness.h"
#include "storage/database.h"
#include "storage/register.h"

namespace optoutdesk {

BackgroundCheck::~BackgroundCheck()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        if (m_database)
            m_database->interrupt();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void BackgroundCheck::start(const DataKey &dataKey, std::function<void(const Done &)> then)
{
    m_thread = std::thread([this, dataKey, then = std::move(then)] { run(dataKey, then); });
}

Done BackgroundCheck::outcome()
{
    if (!m_thread.joinable())
        return {};
    std::unique_lock lock(m_mutex);
    m_finished.wait(lock, [this] { return m_outcome.has_value(); });
    return *m_outcome;
}

void BackgroundCheck::run(const DataKey &dataKey, const std::function<void(const Done &)> &then)
{
    const Result<std::unique_ptr<Database>> database = m_register.connect();
    Done outcome;
    if (!database) {
        outcome = database.failure();
    } else {
        {
            const std::lock_guard lock(m_mutex);
            m_database = m_stop ? nullptr : database->get();
        }
        if (m_database)
            outcome = checkSoundness(**database, dataKey, [this] { return !m_stop; });
    }
    bool dropped = false;
    {
        const std::lock_guard lock(m_mutex);
        m_database = nullptr;
        m_outcome = outcome;
        dropped = m_stop;
    }
    m_finished.notify_all();
    if (!dropped)
        then(outcome);
}

}
