// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "domain/words.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace optoutdesk {

class Database;

// One line of the trail: who did what to whom. `body` is canonical JSON and holds no more than the act needs.
struct AuditEntry
{
    qint64 sequence = 0; // given when appended
    QDateTime at = {}; // UTC
    UserId user = {}; // none for what the program does by itself
    QString userName = {}; // as it was then; also for a sign-in that failed
    std::optional<Role> role = {};
    QString action = {}; // "record", "open-patient", "sign-in-failed"
    PatientId patient = {};
    QString subject = {}; // an event's uuid, a letter's reference, a user name
    QByteArray body = {};
};

// Append-only, like the events.
class AuditRepository
{
public:
    explicit AuditRepository(Database &database) : m_database(database) {}

    Done append(const AuditEntry &entry);
    Result<QList<AuditEntry>> forPatient(PatientId patient) const;
    // The patients of a user's newest entries with this action, each once, newest first.
    Result<QList<PatientId>> lastPatientsOf(UserId user, const QString &action, int limit) const;
    // The newest entry with this action, of anybody.
    Result<std::optional<AuditEntry>> lastOf(const QString &action) const;
    Result<qint64> lastSequence() const;
    Done streamAll(const std::function<bool(AuditEntry &&)> &use) const;

private:
    Database &m_database;
};

}
