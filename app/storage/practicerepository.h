// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/practice.h"
#include "domain/result.h"

#include <optional>

namespace optoutdesk {

class Database;

// The practice on the letterhead, and its settings as text under a key ("leavers-percent").
class PracticeRepository
{
public:
    explicit PracticeRepository(Database &database) : m_database(database) {}

    Result<Practice> practice() const;
    Done setPractice(const Practice &practice);
    Result<QString> registerId() const;

    Result<std::optional<QString>> setting(const QString &key) const;
    Done setSetting(const QString &key, const QString &value);

private:
    Database &m_database;
};

}
