// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qglobal.h>

#include <atomic>

namespace optoutdesk {

// How far a piece of long work is and whether somebody wants it stopped. Written by the register's thread and by the
// window's; nothing in it is a lock.
class Progress
{
public:
    // What a service's `goOn` wants: says how far the work is, answers whether to go on.
    bool report(qint64 done)
    {
        m_done = done;
        return !m_cancelled;
    }
    bool reportShare(double share) // 0 to 1
    {
        m_total = thousand;
        return report(qint64(share * thousand));
    }
    void cancel() { m_cancelled = true; }

    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; } // 0: not known
    bool isCancelled() const { return m_cancelled; }

private:
    static constexpr int thousand = 1000;

    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_cancelled = false;
};

}
