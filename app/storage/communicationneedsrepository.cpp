// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/communicationneedsrepository.h"

#include "storage/database.h"
#include "storage/onepersons.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

CommunicationNeeds readNeeds(Query &q)
{
    CommunicationNeeds needs;
    needs.format = q.word<NeededFormat>(0);
    needs.language = q.text(1);
    needs.interpreter = q.flag(2);
    needs.note = q.text(3);
    needs.changedAt = q.utc(4);
    needs.changedBy = q.id<UserId>(5);
    needs.changedByName = q.text(6);
    return needs;
}

}

Result<qint64> CommunicationNeedsRepository::append(PatientId patient, const CommunicationNeeds &needs)
{
    Query last = m_database.query(u"SELECT coalesce(max(seq), 0) FROM communication_needs"_s);
    const Result<qint64> sequence = readNumber(last);
    if (!sequence)
        return sequence;
    Query query = m_database.query(uR"(INSERT INTO communication_needs
        (seq, patient, format, language, interpreter, note, changed_at, changed_by)
        VALUES (:seq, :patient, :format, :language, :interpreter, :note, :changed_at, :changed_by))"_s);
    const Done done = query.bind(u":seq"_s, *sequence + 1)
                          .bind(u":patient"_s, patient)
                          .bind(u":format"_s, wordOf(needs.format))
                          .bind(u":language"_s, needs.language)
                          .bind(u":interpreter"_s, needs.interpreter)
                          .bind(u":note"_s, needs.note)
                          .bind(u":changed_at"_s, needs.changedAt)
                          .bind(u":changed_by"_s, needs.changedBy)
                          .exec();
    if (!done)
        return done.failure();
    return *sequence + 1;
}

Result<bool> CommunicationNeedsRepository::holds(qint64 number, PatientId patient) const
{
    Query query = m_database.query(u"SELECT count(*) FROM communication_needs WHERE seq = :seq AND patient = :patient"_s);
    query.bind(u":seq"_s, number).bind(u":patient"_s, patient);
    const Result<qint64> found = readNumber(query);
    if (!found)
        return found.failure();
    return *found == 1;
}

Result<CommunicationNeeds> CommunicationNeedsRepository::of(PatientId patient) const
{
    Query query = m_database.query(
        QStringLiteral("SELECT n.format, n.language, n.interpreter, n.note, n.changed_at, n.changed_by, a.user_name "
                       "FROM communication_needs n JOIN account a ON a.id = n.changed_by "
                       "WHERE " IS_PATIENTS("n.patient") "ORDER BY n.seq DESC LIMIT 1"));
    query.bind(u":patient"_s, patient);
    const auto newest = readOne(query, readNeeds);
    if (!newest)
        return newest.failure();
    return newest->value_or(CommunicationNeeds());
}

Result<QStringList> CommunicationNeedsRepository::languages() const
{
    Query query =
        m_database.query(u"SELECT DISTINCT language FROM communication_needs WHERE language <> '' ORDER BY language"_s);
    return readAll(query, [](Query &q) { return q.text(0); });
}

}
