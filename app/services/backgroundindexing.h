// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <thread>

namespace optoutdesk {

class PatientIndex;
class Register;

// Builds the search index beside everything else, on a thread and a connection of its own. When it cannot be built (the
// file has gone), Find keeps answering from the register itself.
class BackgroundIndexing
{
public:
    BackgroundIndexing(const Register &reg, PatientIndex &index) : m_register(reg), m_index(index) {}
    ~BackgroundIndexing() { stop(); }
    BackgroundIndexing(const BackgroundIndexing &) = delete;
    BackgroundIndexing &operator=(const BackgroundIndexing &) = delete;

    // Drops a build that is under way and begins a new one.
    void start();
    // Returns when nothing is being built any more.
    void stop();

private:
    const Register &m_register;
    PatientIndex &m_index;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

}
