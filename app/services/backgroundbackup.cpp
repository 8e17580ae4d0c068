// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backgroundbackup.h"

#include "storage/database.h"
#include "storage/register.h"

namespace optoutdesk {

void BackgroundBackup::start(BackupCause cause, Told then)
{
    if (m_thread.joinable())
        m_thread.join();
    // Who asked is read here: on the other thread the desk may have changed hands meanwhile.
    m_thread = std::thread([this, cause, session = m_desk.session, then = std::move(then)] { run(cause, session, then); });
}

void BackgroundBackup::cancel()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    m_stop = false;
}

void BackgroundBackup::run(BackupCause cause, const Session &session, const Told &then)
{
    const Result<std::unique_ptr<Database>> database = m_register.connect();
    if (!database)
        return then(database.failure());
    Desk desk{.database = **database, .clock = m_desk.clock, .session = session, .dataKey = m_desk.dataKey};
    then(Backups(desk, m_register).make(cause, {}, [this] { return !m_stop; }));
}

}
