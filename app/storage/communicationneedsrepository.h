// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communicationneeds.h"

#include <QStringList>

namespace optoutdesk {

class Database;

// What patients need, each change a row of its own; the newest counts.
class CommunicationNeedsRepository
{
public:
    explicit CommunicationNeedsRepository(Database &database) : m_database(database) {}

    // Answers the number of the new row.
    Result<qint64> append(PatientId patient, const CommunicationNeeds &needs);
    // Whether that row is there, for that patient.
    Result<bool> holds(qint64 number, PatientId patient) const;
    // Empty needs where nothing was ever recorded.
    Result<CommunicationNeeds> of(PatientId patient) const;
    // Every language that somebody was recorded with.
    Result<QStringList> languages() const;

private:
    Database &m_database;
};

}
