// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups.h"

#include <atomic>
#include <functional>
#include <thread>

namespace optoutdesk {

// Makes a backup on a thread and a connection of its own, so that nobody at the desk waits for it. One at a time.
class BackgroundBackup
{
public:
    using Told = std::function<void(const Result<BackupMade> &)>;

    explicit BackgroundBackup(const Register &reg) : m_register(reg) {}
    // What is not finished by then is dropped.
    ~BackgroundBackup() { cancel(); }
    BackgroundBackup(const BackgroundBackup &) = delete;
    BackgroundBackup &operator=(const BackgroundBackup &) = delete;

    // Waits for one that is under way. `then` is called on the backup's thread, also with Cancelled.
    void start(const Desk &desk, BackupCause cause, Told then);
    void cancel();

private:
    const Register &m_register;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

}
