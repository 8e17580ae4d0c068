// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patientdetail.h"
#include "domain/result.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

namespace optoutdesk {

class Database;

// What was mended or added by hand. The mended values themselves stand in the patients' rows.
class PatientEditRepository
{
public:
    explicit PatientEditRepository(Database &database) : m_database(database) {}

    Result<PatientEdits> of(PatientId patient) const;
    Result<QHash<PatientId, PatientEdits>> all() const;
    // In place of those before; an edit that stays keeps who made it and when.
    Done replace(PatientId patient, const PatientEdits &edits, const QDateTime &at, UserId by);

    // Patients added by hand whom no list has named yet.
    Done noteAdded(PatientId patient, const QDateTime &at, UserId by);
    Done forgetAdded(PatientId patient);
    Result<QSet<PatientId>> added() const;
    Result<bool> isAdded(PatientId patient) const;

private:
    Database &m_database;
};

}
