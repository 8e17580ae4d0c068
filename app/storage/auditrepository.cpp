// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditrepository.h"

#include "storage/database.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

#define SELECT_ENTRY "SELECT seq, at, account, user_name, role, action, patient, subject, body FROM audit_entry "

AuditEntry readEntry(Query &q)
{
    AuditEntry entry;
    entry.sequence = q.integer(0);
    entry.at = q.utc(1);
    entry.user = q.id<UserId>(2);
    entry.userName = q.text(3);
    if (!q.isNull(4))
        entry.role = q.word<Role>(4);
    entry.action = q.text(5);
    entry.patient = q.id<PatientId>(6);
    entry.subject = q.text(7);
    entry.body = q.text(8).toUtf8();
    return entry;
}

}

Done AuditRepository::append(const AuditEntry &entry)
{
    Query query =
        m_database.query(uR"(INSERT INTO audit_entry (seq, at, account, user_name, role, action, patient, subject, body)
        VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM audit_entry), :at, :account, :user_name, :role, :action, :patient, :subject,
        :body))"_s);
    return query.bind(u":at"_s, entry.at)
        .bind(u":account"_s, entry.user)
        .bind(u":user_name"_s, entry.userName)
        .bindOrNull(u":role"_s, entry.role ? QString(wordOf(*entry.role)) : QString())
        .bind(u":action"_s, entry.action)
        .bind(u":patient"_s, entry.patient)
        .bind(u":subject"_s, entry.subject)
        .bind(u":body"_s, QString::fromUtf8(entry.body))
        .exec();
}

Result<QList<AuditEntry>> AuditRepository::forPatient(PatientId patient) const
{
    Query query = m_database.query(QStringLiteral(SELECT_ENTRY "WHERE patient = :patient ORDER BY seq"));
    query.bind(u":patient"_s, patient);
    return readAll(query, readEntry);
}

Result<QList<PatientId>> AuditRepository::lastPatientsOf(UserId user, const QString &action, int limit) const
{
    // The newest entries of an index in order; a day holds a few hundred at most before the wanted number of patients is found.
    Query query = m_database.query(uR"(SELECT patient FROM audit_entry
        WHERE account = :account AND action = :action AND patient IS NOT NULL ORDER BY seq DESC)"_s);
    query.bind(u":account"_s, user).bind(u":action"_s, action);
    QList<PatientId> patients;
    const Done done = readEach(
        query, [](Query &q) { return q.id<PatientId>(0); },
        [&](PatientId patient) {
            if (!patients.contains(patient))
                patients.append(patient);
            return patients.size() < limit;
        });
    if (!done)
        return done.failure();
    return patients;
}

Result<std::optional<AuditEntry>> AuditRepository::lastOf(const QString &action) const
{
    Query query = m_database.query(QStringLiteral(SELECT_ENTRY "WHERE action = :action ORDER BY seq DESC LIMIT 1"));
    query.bind(u":action"_s, action);
    return readOne(query, readEntry);
}

Result<qint64> AuditRepository::lastSequence() const
{
    Query query = m_database.query(u"SELECT coalesce(max(seq), 0) FROM audit_entry"_s);
    return readNumber(query);
}

Done AuditRepository::streamAll(const std::function<bool(AuditEntry &&)> &use) const
{
    Query query = m_database.query(QStringLiteral(SELECT_ENTRY "ORDER BY seq"));
    return readEach(query, readEntry, use);
}

}
