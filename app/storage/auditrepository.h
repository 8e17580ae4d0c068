// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "domain/words.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

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
    QByteArray previous = {}; // the hash of the entry before
    QByteArray hash = {}; // empty for an entry that is older than the register's key file
};

// The end of the trail.
struct AuditTail
{
    qint64 sequence = 0;
    QByteArray hash = {};
};

// An entry as its columns are kept, for the chain: texts as UTF-8, absent as empty or 0.
struct RawAuditEntry
{
    qint64 sequence = 0;
    QByteArray at = {};
    qint64 account = 0;
    QByteArray userName = {};
    QByteArray role = {};
    QByteArray action = {};
    qint64 patient = 0;
    QByteArray subject = {};
    QByteArray body = {};
    QByteArray previous = {};
    QByteArray hash = {};
};

// Which entries a report is about; what is left empty does not narrow it.
struct AuditQuestion
{
    PatientId patient = {};
    QString userName = {}; // in any case
    QStringList actions = {};
    QDateTime from = {}; // UTC
    QDateTime before = {}; // UTC
};

// Append-only, like the events.
// An entry without its proof.
struct AuditAct
{
    qint64 sequence = 0;
    QString action = {};
    PatientId patient = {};
    QString subject = {};
};

class AuditRepository
{
public:
    explicit AuditRepository(Database &database) : m_database(database) {}

    // Under the next number; an entry that brings a number of its own must bring the next one.
    Done append(const AuditEntry &entry);
    Result<AuditTail> tail() const;
    Result<QByteArray> hashOf(qint64 sequence) const; // empty: no such entry, or one without

    Result<QList<AuditEntry>> forPatient(PatientId patient) const;
    // The patients of a user's newest entries with this action, each once, newest first.
    Result<QList<PatientId>> lastPatientsOf(UserId user, const QString &action, int limit) const;
    // What was done since an entry, in order.
    Done streamActsSince(qint64 sequence, const std::function<void(const AuditAct &)> &use) const;
    // The newest entry with this action, of anybody.
    Result<std::optional<AuditEntry>> lastOf(const QString &action) const;
    Result<qint64> lastSequence() const;
    Done streamAll(const std::function<bool(AuditEntry &&)> &use) const;
    Done streamRaw(const std::function<bool(const RawAuditEntry &)> &use) const;

    // A page of a report, newest first: entries with a number below `below` (0: from the newest on).
    Result<QList<AuditEntry>> page(const AuditQuestion &question, qint64 below, int limit) const;
    Result<qint64> count(const AuditQuestion &question) const;

private:
    Database &m_database;
};

}
