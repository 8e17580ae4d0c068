// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

struct sqlite3;

namespace optoutdesk {

class Database;

// While it lives, a long statement of this connection asks now and then whether to go on, and ends when it is told not to.
class StatementWatch
{
public:
    StatementWatch(Database &database, const std::function<bool()> &goOn);
    ~StatementWatch();
    StatementWatch(const StatementWatch &) = delete;
    StatementWatch &operator=(const StatementWatch &) = delete;

    bool wasStopped() const { return m_stopped; }

private:
    static int ask(void *watch);

    sqlite3 *m_connection = nullptr;
    const std::function<bool()> &m_goOn;
    bool m_stopped = false;
};

}
