// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"
#include "domain/result.h"

#include <QList>

namespace optoutdesk {

class Database;

// Reasons and channels, in the order they are offered.
class CodeListRepository
{
public:
    explicit CodeListRepository(Database &database) : m_database(database) {}

    Result<QList<ListEntry>> reasons() const;
    Result<QList<ListEntry>> channels() const;
    Done addReason(const ListEntry &entry);
    Done addChannel(const ListEntry &entry);

private:
    Database &m_database;
};

}
