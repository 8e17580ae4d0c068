// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "domain/result.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace optoutdesk {

class Database;
class Register;

// Asks whether a register that was opened is sound (soundness.h), on a thread and a connection of its own, so that a large
// register opens as fast as a small one.
class BackgroundCheck
{
public:
    explicit BackgroundCheck(const Register &reg) : m_register(reg) {}
    ~BackgroundCheck();
    BackgroundCheck(const BackgroundCheck &) = delete;
    BackgroundCheck &operator=(const BackgroundCheck &) = delete;

    // Once; `then` is called on the check's thread, unless the check is dropped first.
    void start(const DataKey &dataKey, std::function<void(const Done &)> then);
    // Whether the register is sound; waits for the answer. A check that was never started has nothing to say against it.
    Done outcome();

private:
    void run(const DataKey &dataKey, const std::function<void(const Done &)> &then);

    const Register &m_register;
    std::mutex m_mutex;
    std::condition_variable m_finished;
    Database *m_database = nullptr; // while it is read
    std::atomic<bool> m_stop = false;
    std::optional<Done> m_outcome;
    std::thread m_thread;
};

}
