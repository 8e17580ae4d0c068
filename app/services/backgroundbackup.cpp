// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backgroundbackup.h"

namespace optoutdesk {

void BackgroundBackup::start(const Desk &desk, BackupCause cause, Told then)
{
    if (m_thread.joinable())
        m_thread.join();
    // Who asked is read here: meanwhile the desk may change hands.
    m_thread =
        std::thread([this, session = desk.session, key = desk.dataKey, &clock = desk.clock, cause, then = std::move(then)] {
            then(makeBackup(m_register, session, key, clock, cause, {}, [this] { return !m_stop; }));
        });
}

void BackgroundBackup::cancel()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    m_stop = false;
}

}
