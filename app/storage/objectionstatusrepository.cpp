// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/objectionstatusrepository.h"

#include "storage/database.h"
#include "storage/objectioneventrepository.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

struct Row
{
    PatientId patient = {};
    QString type = {};
    StatusFold fold = {};
};

#define SELECT_STATUS "SELECT patient, type, kind, since, last_event FROM objection_status "

Row readRow(Query &q)
{
    return {q.id<PatientId>(0), q.text(1), {q.word<EventKind>(2), q.date(3), q.uuid(4)}};
}

// All events of a patient, whenever they take effect: no event lies in the future.
StatusFolds foldAll(const QList<ObjectionEvent> &events)
{
    static const QDate endOfTime(9999, 12, 31);
    StatusFolds folds;
    for (const ObjectionEvent &event : events) {
        if (folds.contains(event.type))
            continue;
        if (const std::optional<StatusFold> fold = foldEvents(events, event.type, endOfTime))
            folds.insert(event.type, *fold);
    }
    return folds;
}

std::optional<StatusFold> at(const StatusFolds &folds, const QString &type)
{
    const auto found = folds.constFind(type);
    return found == folds.cend() ? std::nullopt : std::optional(*found);
}

std::optional<StatusDifference> compare(PatientId patient, const StatusFolds &kept, const StatusFolds &folded)
{
    QStringList types = kept.keys();
    types += folded.keys();
    types.removeDuplicates();
    types.sort();
    for (const QString &type : std::as_const(types)) {
        if (at(kept, type) != at(folded, type))
            return StatusDifference{patient, type, at(kept, type), at(folded, type)};
    }
    return std::nullopt;
}

}

Result<StatusFolds> ObjectionStatusRepository::of(PatientId patient) const
{
    Query query = m_database.query(QStringLiteral(SELECT_STATUS "WHERE patient = :patient"));
    query.bind(u":patient"_s, patient);
    StatusFolds folds;
    const Done done = readEach(query, readRow, [&folds](Row &&row) { folds.insert(row.type, row.fold); });
    if (!done)
        return done.failure();
    return folds;
}

Result<QHash<PatientId, QMap<QString, ObjectionStatus>>> ObjectionStatusRepository::ofManyOn(
    std::span<const PatientId> patients, QDate day) const
{
    Query query = m_database.query(
        QStringLiteral("SELECT s.patient, s.type, s.kind, s.since, t.valid_from, t.valid_to FROM objection_status s "
                       "JOIN objection_type t ON t.id = s.type WHERE s.patient IN ")
        % m_database.dialect().numbersOf(u":patients"_s));
    query.bind(u":patients"_s, jsonArray(patients));
    QHash<PatientId, QMap<QString, ObjectionStatus>> all;
    const auto readStatus = [&](Query &q) {
        ObjectionType type;
        type.id = q.text(1);
        type.validFrom = q.date(4);
        type.validTo = q.date(5);
        const StatusFold fold{q.word<EventKind>(2), q.date(3)};
        all[q.id<PatientId>(0)].insert(type.id, statusOf(fold, type, day));
        return true;
    };
    if (const Done done = readEach(query, readStatus, [](bool) {}); !done)
        return done.failure();
    return all;
}

Done ObjectionStatusRepository::refresh(PatientId patient, const QString &type)
{
    const Result<QList<ObjectionEvent>> events = ObjectionEventRepository(m_database).forPatient(patient);
    if (!events)
        return events.failure();
    return keep(patient, type, at(foldAll(*events), type));
}

Done ObjectionStatusRepository::refreshAll(PatientId patient)
{
    const Result<StatusFolds> before = of(patient);
    if (!before)
        return before.failure();
    const Result<QList<ObjectionEvent>> events = ObjectionEventRepository(m_database).forPatient(patient);
    if (!events)
        return events.failure();
    const StatusFolds folds = foldAll(*events);
    QSet<QString> types(before->keyBegin(), before->keyEnd());
    types.unite({folds.keyBegin(), folds.keyEnd()});
    for (const QString &type : std::as_const(types)) {
        if (const Done kept = keep(patient, type, at(folds, type)); !kept)
            return kept;
    }
    return {};
}

Done ObjectionStatusRepository::keep(PatientId patient, const QString &type, const std::optional<StatusFold> &fold)
{
    if (!fold) {
        Query remove = m_database.query(u"DELETE FROM objection_status WHERE patient = :patient AND type = :type"_s);
        return remove.bind(u":patient"_s, patient).bind(u":type"_s, type).exec();
    }
    Query query = m_database.query(uR"(INSERT INTO objection_status (patient, type, kind, since, last_event)
        VALUES (:patient, :type, :kind, :since, :last_event)
        ON CONFLICT (patient, type) DO UPDATE SET kind = excluded.kind, since = excluded.since, last_event = excluded.last_event)"_s);
    return query.bind(u":patient"_s, patient)
        .bind(u":type"_s, type)
        .bind(u":kind"_s, wordOf(fold->kind))
        .bind(u":since"_s, fold->since)
        .bind(u":last_event"_s, fold->last)
        .exec();
}

Done ObjectionStatusRepository::rebuildAll()
{
    if (const Done done = m_database.execute(u"DELETE FROM objection_status"_s); !done)
        return done;
    Done kept;
    const Done done =
        ObjectionEventRepository(m_database).streamByPatient([&](PatientId patient, const QList<ObjectionEvent> &events) {
            const StatusFolds folds = foldAll(events);
            for (auto fold = folds.cbegin(); fold != folds.cend() && kept; ++fold)
                kept = keep(patient, fold.key(), *fold);
            return kept.ok();
        });
    return done ? kept : done;
}

Result<std::optional<StatusDifference>> ObjectionStatusRepository::firstDifference() const
{
    QHash<PatientId, StatusFolds> kept;
    Done done = streamAll([&kept](PatientId patient, const QString &type, const StatusFold &fold) {
        kept[patient].insert(type, fold);
        return true;
    });
    if (!done)
        return done.failure();

    std::optional<StatusDifference> difference;
    done = ObjectionEventRepository(m_database).streamByPatient([&](PatientId patient, const QList<ObjectionEvent> &events) {
        difference = compare(patient, kept.take(patient), foldAll(events));
        return !difference;
    });
    if (!done)
        return done.failure();
    // What is left belongs to patients without a single event.
    if (!difference && !kept.isEmpty())
        difference = compare(kept.cbegin().key(), *kept.cbegin(), {});
    return difference;
}

Done ObjectionStatusRepository::streamAll(
    const std::function<bool(PatientId, const QString &, const StatusFold &)> &use) const
{
    Query query = m_database.query(QStringLiteral(SELECT_STATUS "ORDER BY patient, type"));
    return readEach(query, readRow, [&use](const Row &row) { return use(row.patient, row.type, row.fold); });
}

}
