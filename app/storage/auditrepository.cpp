// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditrepository.h"

#include "storage/database.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

#define SELECT_ENTRY                                                                                                        \
    "SELECT seq, at, account, user_name, role, action, patient, subject, body, previous, hash FROM audit_entry "

AuditEntry readAuditEntry(Query &q)
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
    entry.previous = q.bytes(9);
    entry.hash = q.bytes(10);
    return entry;
}

}

Done AuditRepository::append(const AuditEntry &entry)
{
    Query query = m_database.query(
        uR"(INSERT INTO audit_entry (seq, at, account, user_name, role, action, patient, subject, body, previous, hash)
        VALUES (coalesce(:seq, (SELECT coalesce(max(seq), 0) + 1 FROM audit_entry)), :at, :account, :user_name, :role, :action,
        :patient, :subject, :body, :previous, :hash))"_s);
    query.bind(u":at"_s, entry.at)
        .bind(u":account"_s, entry.user)
        .bind(u":user_name"_s, entry.userName)
        .bindOrNull(u":role"_s, entry.role ? QString(wordOf(*entry.role)) : QString())
        .bind(u":action"_s, entry.action)
        .bind(u":patient"_s, entry.patient)
        .bind(u":subject"_s, entry.subject)
        .bind(u":body"_s, QString::fromUtf8(entry.body));
    if (entry.sequence > 0)
        query.bind(u":seq"_s, entry.sequence);
    else
        query.bindNull(u":seq"_s);
    if (entry.hash.isEmpty())
        query.bindNull(u":previous"_s).bindNull(u":hash"_s);
    else
        query.bind(u":previous"_s, entry.previous).bind(u":hash"_s, entry.hash);
    return query.exec();
}

Result<AuditTail> AuditRepository::tail() const
{
    Query query = m_database.query(u"SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1"_s);
    const auto last = readOne(query, [](Query &q) { return AuditTail{q.integer(0), q.bytes(1)}; });
    if (!last)
        return last.failure();
    return *last ? **last : AuditTail();
}

Result<QByteArray> AuditRepository::hashOf(qint64 sequence) const
{
    Query query = m_database.query(u"SELECT hash FROM audit_entry WHERE seq = :seq"_s);
    query.bind(u":seq"_s, sequence);
    const auto hash = readOne(query, [](Query &q) { return q.bytes(0); });
    if (!hash)
        return hash.failure();
    return hash->value_or(QByteArray());
}

Result<QList<AuditEntry>> AuditRepository::forPatient(PatientId patient) const
{
    Query query = m_database.query(QStringLiteral(SELECT_ENTRY "WHERE patient = :patient ORDER BY seq"));
    query.bind(u":patient"_s, patient);
    return readAll(query, readAuditEntry);
}

Done AuditRepository::streamActsSince(qint64 sequence, const std::function<void(const AuditAct &)> &use) const
{
    Query query =
        m_database.query(u"SELECT seq, action, patient, subject FROM audit_entry WHERE seq > :sequence ORDER BY seq"_s);
    query.bind(u":sequence"_s, sequence);
    const auto readAct = [](Query &q) { return AuditAct{q.integer(0), q.text(1), q.id<PatientId>(2), q.text(3)}; };
    return readEach(query, readAct, use);
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
    return readOne(query, readAuditEntry);
}

Result<qint64> AuditRepository::lastSequence() const
{
    Query query = m_database.query(u"SELECT coalesce(max(seq), 0) FROM audit_entry"_s);
    return readNumber(query);
}

Done AuditRepository::streamAll(const std::function<bool(AuditEntry &&)> &use) const
{
    Query query = m_database.query(QStringLiteral(SELECT_ENTRY "ORDER BY seq"));
    return readEach(query, readAuditEntry, use);
}

Done AuditRepository::streamRaw(const std::function<bool(const RawAuditEntry &)> &use) const
{
    // As bytes: through strings and back would be half of the time.
    Query query = m_database.query(
        uR"(SELECT seq, CAST(at AS BLOB), coalesce(account, 0), CAST(user_name AS BLOB), CAST(coalesce(role, '') AS BLOB),
        CAST(action AS BLOB), coalesce(patient, 0), CAST(subject AS BLOB), CAST(body AS BLOB), previous, hash
        FROM audit_entry ORDER BY seq)"_s);
    const auto read = [](Query &q) {
        return RawAuditEntry{q.integer(0), q.bytes(1), q.integer(2), q.bytes(3), q.bytes(4), q.bytes(5),
                             q.integer(6), q.bytes(7), q.bytes(8),   q.bytes(9), q.bytes(10)};
    };
    return readEach(query, read, use);
}

namespace {

QString actionName(qsizetype index)
{
    return u":action_%1"_s.arg(index);
}

// The conditions of a question that narrow it; every name stands once.
QString conditionsOf(const AuditQuestion &question, bool paged)
{
    QStringList conditions{u"1 = 1"_s};
    if (question.patient.isValid())
        conditions.append(u"patient = :patient"_s);
    if (!question.userName.isEmpty())
        conditions.append(u"(account = (SELECT id FROM account WHERE name_key = :name_key) OR user_name = :user_name OR "
                          "user_name = (SELECT user_name FROM account WHERE name_key = :own_name_key))"_s);
    if (!question.actions.isEmpty()) {
        QStringList actions;
        for (qsizetype i = 0; i < question.actions.size(); ++i)
            actions.append(u"action = "_s % actionName(i));
        conditions.append(u'(' % actions.join(" OR "_L1) % u')');
    }
    if (question.from.isValid())
        conditions.append(u"at >= :from"_s);
    if (question.before.isValid())
        conditions.append(u"at < :before"_s);
    if (paged)
        conditions.append(u"seq < :below"_s);
    return conditions.join(" AND "_L1);
}

void bindQuestion(Query &query, const AuditQuestion &question)
{
    if (question.patient.isValid())
        query.bind(u":patient"_s, question.patient);
    if (!question.userName.isEmpty())
        query.bind(u":name_key"_s, question.userName.trimmed().toCaseFolded())
            .bind(u":own_name_key"_s, question.userName.trimmed().toCaseFolded())
            .bind(u":user_name"_s, question.userName.trimmed());
    for (qsizetype i = 0; i < question.actions.size(); ++i)
        query.bind(actionName(i), question.actions[i]);
    if (question.from.isValid())
        query.bind(u":from"_s, question.from);
    if (question.before.isValid())
        query.bind(u":before"_s, question.before);
}

}

Result<QList<AuditEntry>> AuditRepository::page(const AuditQuestion &question, qint64 below, int limit) const
{
    Query query = m_database.query(QStringLiteral(SELECT_ENTRY "WHERE ") % conditionsOf(question, below > 0)
                                   % u" ORDER BY seq DESC LIMIT :limit"_s);
    bindQuestion(query, question);
    if (below > 0)
        query.bind(u":below"_s, below);
    query.bind(u":limit"_s, limit);
    return readAll(query, readAuditEntry);
}

Result<qint64> AuditRepository::count(const AuditQuestion &question) const
{
    Query query = m_database.query(u"SELECT count(*) FROM audit_entry WHERE "_s % conditionsOf(question, false));
    bindQuestion(query, question);
    return readNumber(query);
}

}
