// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qglobal.h>

#include <atomic>
#include <memory>

namespace optoutdesk {

// Questions of one kind, of which only the latest matters: asking again drops the answer to the one before, and one that
// has not begun is not worked on at all.
class Question
{
public:
    class Ticket
    {
    public:
        bool isStale() const { return m_latest->load() != m_number; }

    private:
        friend class Question;
        Ticket(std::shared_ptr<std::atomic<quint64>> latest, quint64 number) : m_latest(std::move(latest)), m_number(number)
        {}

        std::shared_ptr<std::atomic<quint64>> m_latest;
        quint64 m_number;
    };

    Ticket ask() { return Ticket(m_latest, ++*m_latest); }
    // Drops the answer that is still to come.
    void forget() { ++*m_latest; }

private:
    std::shared_ptr<std::atomic<quint64>> m_latest = std::make_shared<std::atomic<quint64>>(0);
};

}
