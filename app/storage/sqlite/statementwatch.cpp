// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/statementwatch.h"

#include "storage/sqlite/sqliteconnection.h"

#include <sqlite3.h>

namespace optoutdesk {

// Every so many steps of SQLite's own machine: some hundred times a second.
constexpr int stepsBetween = 10'000;

StatementWatch::StatementWatch(Database &database, const std::function<bool()> &goOn) : m_goOn(goOn)
{
    if (!goOn)
        return;
    if (const auto handle = handleOf(database)) {
        m_connection = *handle;
        sqlite3_progress_handler(m_connection, stepsBetween, &StatementWatch::ask, this);
    }
}

StatementWatch::~StatementWatch()
{
    if (m_connection != nullptr)
        sqlite3_progress_handler(m_connection, 0, nullptr, nullptr);
}

int StatementWatch::ask(void *watch)
{
    auto *self = static_cast<StatementWatch *>(watch);
    if (self->m_goOn())
        return 0;
    self->m_stopped = true;
    return 1;
}

}
