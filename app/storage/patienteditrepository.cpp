// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/patienteditrepository.h"

#include "storage/database.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

struct EditRow
{
    PatientId patient = {};
    PatientDetail detail = {};
    QString listed = {};
};

#define SELECT_EDIT "SELECT patient, detail, listed FROM patient_edit "

EditRow readEdit(Query &q)
{
    return {q.id<PatientId>(0), q.word<PatientDetail>(1), q.text(2)};
}

}

Result<PatientEdits> PatientEditRepository::of(PatientId patient) const
{
    Query query = m_database.query(QStringLiteral(SELECT_EDIT "WHERE patient = :patient"));
    query.bind(u":patient"_s, patient);
    PatientEdits edits;
    const Done done = readEach(query, readEdit, [&edits](EditRow &&row) { edits.insert(row.detail, row.listed); });
    if (!done)
        return done.failure();
    return edits;
}

Result<QHash<PatientId, PatientEdits>> PatientEditRepository::all() const
{
    Query query = m_database.query(QStringLiteral(SELECT_EDIT));
    QHash<PatientId, PatientEdits> all;
    const Done done = readEach(query, readEdit, [&all](EditRow &&row) { all[row.patient].insert(row.detail, row.listed); });
    if (!done)
        return done.failure();
    return all;
}

Done PatientEditRepository::replace(PatientId patient, const PatientEdits &edits, const QDateTime &at, UserId by)
{
    const Result<PatientEdits> before = of(patient);
    if (!before)
        return before.failure();
    Query remove = m_database.query(u"DELETE FROM patient_edit WHERE patient = :patient AND detail = :detail"_s);
    for (auto edit = before->cbegin(); edit != before->cend(); ++edit) {
        if (edits.contains(edit.key()))
            continue;
        if (const Done done = remove.bind(u":patient"_s, patient).bind(u":detail"_s, wordOf(edit.key())).exec(); !done)
            return done;
    }
    Query put = m_database.query(uR"(INSERT INTO patient_edit (patient, detail, listed, edited_at, edited_by)
        VALUES (:patient, :detail, :listed, :edited_at, :edited_by)
        ON CONFLICT (patient, detail) DO UPDATE SET listed = excluded.listed)"_s);
    for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit) {
        put.bind(u":patient"_s, patient)
            .bind(u":detail"_s, wordOf(edit.key()))
            .bind(u":listed"_s, *edit)
            .bind(u":edited_at"_s, at)
            .bind(u":edited_by"_s, by);
        if (const Done done = put.exec(); !done)
            return done;
    }
    return {};
}

Done PatientEditRepository::noteAdded(PatientId patient, const QDateTime &at, UserId by)
{
    Query query = m_database.query(
        u"INSERT INTO patient_added (patient, added_at, added_by) VALUES (:patient, :added_at, :added_by)"_s);
    return query.bind(u":patient"_s, patient).bind(u":added_at"_s, at).bind(u":added_by"_s, by).exec();
}

Done PatientEditRepository::forgetAdded(PatientId patient)
{
    Query query = m_database.query(u"DELETE FROM patient_added WHERE patient = :patient"_s);
    return query.bind(u":patient"_s, patient).exec();
}

Result<QSet<PatientId>> PatientEditRepository::added() const
{
    Query query = m_database.query(u"SELECT patient FROM patient_added"_s);
    QSet<PatientId> added;
    const Done done = readEach(
        query, [](Query &q) { return q.id<PatientId>(0); }, [&added](PatientId id) { added.insert(id); });
    if (!done)
        return done.failure();
    return added;
}

Result<bool> PatientEditRepository::isAdded(PatientId patient) const
{
    Query query = m_database.query(u"SELECT count(*) FROM patient_added WHERE patient = :patient"_s);
    query.bind(u":patient"_s, patient);
    const Result<qint64> found = readNumber(query);
    if (!found)
        return found.failure();
    return *found != 0;
}

}
