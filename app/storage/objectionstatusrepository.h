// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionstatus.h"
#include "domain/result.h"

#include <QHash>
#include <QMap>

#include <functional>
#include <optional>
#include <span>

namespace optoutdesk {

class Database;

// Folds by ObjectionType::id; a type without counting events is not in it.
using StatusFolds = QHash<QString, StatusFold>;

// A patient whose kept status is not what their events say.
struct StatusDifference
{
    PatientId patient = {};
    QString type = {};
    std::optional<StatusFold> kept = {};
    std::optional<StatusFold> folded = {};
};

// The materialised result of foldEvents() over all events, for lists and counts. Events are the truth: refresh() follows
// each append in the same transaction, and firstDifference() proves it.
class ObjectionStatusRepository
{
public:
    explicit ObjectionStatusRepository(Database &database) : m_database(database) {}

    Result<StatusFolds> of(PatientId patient) const;
    // What stands for each of many patients on a day, by ObjectionType::id. Patients without any objection are not in it.
    Result<QHash<PatientId, QMap<QString, ObjectionStatus>>> ofManyOn(std::span<const PatientId> patients, QDate day) const;

    // Folds the patient's events again and keeps the result.
    Done refresh(PatientId patient, const QString &type);
    // The same for everything the patient has or had: after records were merged or separated.
    Done refreshAll(PatientId patient);
    Done rebuildAll();
    Result<std::optional<StatusDifference>> firstDifference() const;

    Done streamAll(const std::function<bool(PatientId, const QString &, const StatusFold &)> &use) const;

private:
    Done keep(PatientId patient, const QString &type, const std::optional<StatusFold> &fold);

    Database &m_database;
};

}
