// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectiontype.h"
#include "domain/result.h"

#include <QList>

#include <optional>

namespace optoutdesk {

class Database;

// The types of objection with their dates and codes: seeded, and changed by the manager only.
class ObjectionTypeRepository
{
public:
    explicit ObjectionTypeRepository(Database &database) : m_database(database) {}

    Result<QList<ObjectionType>> all() const; // in the order they are shown
    Result<std::optional<ObjectionType>> byId(const QString &id) const;
    // Clears or sets the "not confirmed" mark of a code.
    Done setConfirmed(const QString &type, EventKind kind, CodeScheme scheme, bool confirmed);

private:
    Database &m_database;
};

}
