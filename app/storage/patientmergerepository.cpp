// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/patientmergerepository.h"

#include "storage/database.h"
#include "storage/reading.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

#define SELECT_MERGE "SELECT duplicate, kept, merged_at, merged_by, filled FROM patient_merge "

constexpr QLatin1StringView beforeKey("before");
constexpr QLatin1StringView givenKey("given");

QString filledText(const PatientMerge &merge)
{
    QJsonObject filled;
    for (auto each = merge.filled.cbegin(); each != merge.filled.cend(); ++each)
        filled.insert(wordOf(each.key()), QJsonObject{{beforeKey, each->before}, {givenKey, each->given}});
    return QString::fromUtf8(QJsonDocument(filled).toJson(QJsonDocument::Compact));
}

PatientMerge readMerge(Query &q)
{
    PatientMerge merge{q.id<PatientId>(0), q.id<PatientId>(1), q.utc(2), q.id<UserId>(3)};
    const QJsonObject filled = QJsonDocument::fromJson(q.text(4).toUtf8()).object();
    for (auto each = filled.begin(); each != filled.end(); ++each) {
        const std::optional<PatientDetail> detail = fromWord<PatientDetail>(each.key());
        if (!detail) {
            q.noteBadValue(4);
            break;
        }
        const QJsonObject values = each->toObject();
        merge.filled.insert(*detail, {values[beforeKey].toString(), values[givenKey].toString()});
    }
    return merge;
}

}

Done PatientMergeRepository::add(const PatientMerge &merge)
{
    Query query = m_database.query(uR"(INSERT INTO patient_merge (duplicate, kept, merged_at, merged_by, filled)
        VALUES (:duplicate, :kept, :merged_at, :merged_by, :filled))"_s);
    return query.bind(u":duplicate"_s, merge.duplicate)
        .bind(u":kept"_s, merge.kept)
        .bind(u":merged_at"_s, merge.at)
        .bind(u":merged_by"_s, merge.by)
        .bind(u":filled"_s, filledText(merge))
        .exec();
}

Done PatientMergeRepository::remove(PatientId duplicate)
{
    Query query = m_database.query(u"DELETE FROM patient_merge WHERE duplicate = :duplicate"_s);
    return query.bind(u":duplicate"_s, duplicate).exec();
}

Result<std::optional<PatientMerge>> PatientMergeRepository::ofDuplicate(PatientId duplicate) const
{
    Query query = m_database.query(QStringLiteral(SELECT_MERGE "WHERE duplicate = :duplicate"));
    query.bind(u":duplicate"_s, duplicate);
    return readOne(query, readMerge);
}

Result<QList<PatientMerge>> PatientMergeRepository::into(PatientId kept) const
{
    Query query = m_database.query(QStringLiteral(SELECT_MERGE "WHERE kept = :kept ORDER BY merged_at, duplicate"));
    query.bind(u":kept"_s, kept);
    return readAll(query, readMerge);
}

Result<PatientId> PatientMergeRepository::keptFor(PatientId patient) const
{
    Query query = m_database.query(u"SELECT kept FROM patient_merge WHERE duplicate = :duplicate"_s);
    query.bind(u":duplicate"_s, patient);
    const auto kept = readOne(query, [](Query &q) { return q.id<PatientId>(0); });
    if (!kept)
        return kept.failure();
    return kept->value_or(patient);
}

Result<QHash<PatientId, PatientId>> PatientMergeRepository::keptByDuplicate() const
{
    Query query = m_database.query(u"SELECT duplicate, kept FROM patient_merge"_s);
    QHash<PatientId, PatientId> kept;
    const auto readPair = [](Query &q) { return std::pair(q.id<PatientId>(0), q.id<PatientId>(1)); };
    const Done done = readEach(query, readPair, [&kept](const auto &pair) { kept.insert(pair.first, pair.second); });
    if (!done)
        return done.failure();
    return kept;
}

Result<QList<PatientId>> PatientMergeRepository::allKept() const
{
    Query query = m_database.query(u"SELECT DISTINCT kept FROM patient_merge ORDER BY kept"_s);
    return readAll(query, [](Query &q) { return q.id<PatientId>(0); });
}

}
