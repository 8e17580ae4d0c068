// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/objectioneventrepository.h"

#include "domain/objectionstatus.h"
#include "storage/database.h"
#include "storage/onepersons.h"
#include "storage/patientmergerepository.h"
#include "storage/reading.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

// One row for each reason of an event, or one without; readEvents() puts them together again.
#define SELECT_EVENT                                                                                                                   \
    "SELECT e.seq, e.uuid, e.act, " KEPT_PATIENT(                                                                                      \
        "e.patient") ", e.type, e.kind, e.received, e.effective, e.recorded_at, "                                                      \
                     "e.recorded_by, "                                                                                                 \
                     "a.user_name, e.origin, e.channel, e.note, e.representative_name, e.representative_authority, e.voids, r.reason " \
                     "FROM objection_event e JOIN account a ON a.id = e.recorded_by "                                                  \
                     "LEFT JOIN objection_event_reason r ON r.seq = e.seq "
#define IN_ORDER "ORDER BY e.seq, r.position"

ObjectionEvent readEvent(Query &q)
{
    ObjectionEvent event;
    event.sequence = q.integer(0);
    event.uuid = q.uuid(1);
    event.act = q.uuid(2);
    event.patient = q.id<PatientId>(3);
    event.type = q.text(4);
    event.kind = q.word<EventKind>(5);
    event.received = q.date(6);
    event.effective = q.date(7);
    event.recordedAt = q.utc(8);
    event.recordedBy = q.id<UserId>(9);
    event.recordedByName = q.text(10);
    event.origin = q.word<Origin>(11);
    event.channel = q.text(12);
    event.note = q.text(13);
    if (!q.isNull(14))
        event.representative = Representative{q.text(14), q.word<Authority>(15)};
    event.voids = q.uuid(16);
    if (!q.isNull(17))
        event.reasons.append(q.text(17));
    return event;
}

template <typename Use>
Done readEvents(Query &query, const Use &use)
{
    std::optional<ObjectionEvent> pending;
    bool goesOn = true;
    const auto read = [&pending](Query &q) -> std::optional<ObjectionEvent> {
        if (pending && pending->sequence == q.integer(0)) {
            pending->reasons.append(q.text(17));
            return std::nullopt;
        }
        return std::exchange(pending, readEvent(q));
    };
    const Done done = readEach(query, read, [&](std::optional<ObjectionEvent> &&whole) {
        if (whole)
            goesOn = use(std::move(*whole));
        return goesOn;
    });
    if (done && goesOn && pending)
        use(std::move(*pending));
    return done;
}

Result<QList<ObjectionEvent>> listEvents(Query &query)
{
    QList<ObjectionEvent> events;
    const Done done = readEvents(query, [&events](ObjectionEvent &&event) {
        events.append(std::move(event));
        return true;
    });
    if (!done)
        return done.failure();
    return events;
}

}

Result<ObjectionEvent> ObjectionEventRepository::append(const ObjectionEvent &event)
{
    const Result<bool> taken = containsAll(std::span(&event.uuid, 1));
    if (!taken)
        return taken.failure();
    if (*taken)
        return Failure{Problem::EventUuidTaken, event.uuid.text()};
    const Result<qint64> last = lastSequence();
    if (!last)
        return last.failure();
    ObjectionEvent recorded = event;
    recorded.sequence = *last + 1;
    if (!recorded.act.isValid())
        recorded.act = recorded.uuid;

    Query insert =
        m_database.query(uR"(INSERT INTO objection_event (seq, uuid, act, patient, type, kind, received, effective,
        recorded_at, recorded_by, origin, channel, note, representative_name, representative_authority, voids)
        VALUES (:seq, :uuid, :act, coalesce((SELECT patient FROM objection_event WHERE uuid = :voids), :patient), :type,
        :kind, :received, :effective,
        :recorded_at, :recorded_by, :origin, :channel, :note, :representative_name, :representative_authority, :voids))"_s);
    insert.bind(u":seq"_s, recorded.sequence)
        .bind(u":uuid"_s, recorded.uuid)
        .bind(u":act"_s, recorded.act)
        .bind(u":patient"_s, event.patient)
        .bind(u":type"_s, event.type)
        .bind(u":kind"_s, wordOf(event.kind))
        .bind(u":received"_s, event.received)
        .bind(u":effective"_s, event.effective)
        .bind(u":recorded_at"_s, event.recordedAt)
        .bind(u":recorded_by"_s, event.recordedBy)
        .bind(u":origin"_s, wordOf(event.origin))
        .bindOrNull(u":channel"_s, event.channel)
        .bind(u":note"_s, event.note)
        .bindOrNull(u":representative_name"_s, event.representative ? event.representative->name : QString())
        .bindOrNull(u":representative_authority"_s,
                    event.representative ? QString(wordOf(event.representative->authority)) : QString())
        .bind(u":voids"_s, event.voids);
    if (const Done done = insert.exec(); !done)
        return done.failure();

    Query addReason =
        m_database.query(u"INSERT INTO objection_event_reason (seq, position, reason) VALUES (:seq, :position, :reason)"_s);
    int position = 0;
    for (const QString &reason : event.reasons) {
        addReason.bind(u":seq"_s, recorded.sequence).bind(u":position"_s, ++position).bind(u":reason"_s, reason);
        if (const Done done = addReason.exec(); !done)
            return done.failure();
    }
    return recorded;
}

Result<std::optional<ObjectionEvent>> ObjectionEventRepository::byUuid(const EventUuid &uuid) const
{
    Query query = m_database.query(QStringLiteral(SELECT_EVENT "WHERE e.uuid = :uuid " IN_ORDER));
    query.bind(u":uuid"_s, uuid);
    const Result<QList<ObjectionEvent>> events = listEvents(query);
    if (!events)
        return events.failure();
    return events->isEmpty() ? std::nullopt : std::optional(events->front());
}

Result<QList<ObjectionEvent>> ObjectionEventRepository::forPatient(PatientId patient) const
{
    Query query = m_database.query(QStringLiteral(SELECT_EVENT "WHERE " IS_PATIENTS("e.patient") IN_ORDER));
    query.bind(u":patient"_s, patient);
    return listEvents(query);
}

Result<QList<ObjectionEvent>> ObjectionEventRepository::ofAct(const EventUuid &act) const
{
    Query query = m_database.query(QStringLiteral(SELECT_EVENT "WHERE e.act = :act " IN_ORDER));
    query.bind(u":act"_s, act);
    return listEvents(query);
}

Result<QList<ObjectionEvent>> ObjectionEventRepository::byUserSince(UserId user, const QDateTime &since) const
{
    Query query =
        m_database.query(QStringLiteral(SELECT_EVENT "WHERE e.recorded_by = :user AND e.recorded_at >= :since " IN_ORDER));
    query.bind(u":user"_s, user).bind(u":since"_s, since);
    return listEvents(query);
}

Result<QList<ObjectionEvent>> ObjectionEventRepository::lastActOf(UserId user, const QDateTime &since) const
{
    Query query = m_database.query(
        uR"(SELECT act FROM objection_event WHERE recorded_by = :user AND recorded_at >= :since ORDER BY seq DESC LIMIT 1)"_s);
    query.bind(u":user"_s, user).bind(u":since"_s, since);
    const auto act = readOne(query, [](Query &q) { return q.uuid(0); });
    if (!act)
        return act.failure();
    if (!*act)
        return QList<ObjectionEvent>();
    return ofAct(**act);
}

Result<QList<ObjectionEvent>> ObjectionEventRepository::voids() const
{
    Query query = m_database.query(QStringLiteral(SELECT_EVENT "WHERE e.voids IS NOT NULL " IN_ORDER));
    return listEvents(query);
}

Result<QSet<EventUuid>> ObjectionEventRepository::voided() const
{
    const Result<QList<ObjectionEvent>> all = voids();
    if (!all)
        return all.failure();
    return voidedEvents(*all);
}

Result<QList<ObjectionEvent>> ObjectionEventRepository::withoutCoding() const
{
    Query query = m_database.query(QStringLiteral(SELECT_EVENT "WHERE e.voids IS NULL AND NOT EXISTS "
                                                               "(SELECT 1 FROM coding c WHERE c.event = e.uuid) " IN_ORDER));
    return listEvents(query);
}

Result<bool> ObjectionEventRepository::containsAll(std::span<const EventUuid> uuids) const
{
    for (const EventUuid &uuid : uuids) {
        Query query = m_database.query(u"SELECT count(*) FROM objection_event WHERE uuid = :uuid"_s);
        query.bind(u":uuid"_s, uuid);
        const Result<qint64> found = readNumber(query);
        if (!found)
            return found.failure();
        if (*found == 0)
            return false;
    }
    return true;
}

Result<qint64> ObjectionEventRepository::lastSequence() const
{
    Query query = m_database.query(u"SELECT coalesce(max(seq), 0) FROM objection_event"_s);
    return readNumber(query);
}

Done ObjectionEventRepository::streamAll(const std::function<bool(ObjectionEvent &&)> &use) const
{
    Query query = m_database.query(QStringLiteral(SELECT_EVENT IN_ORDER));
    return readEvents(query, use);
}

Done ObjectionEventRepository::streamByPatient(
    const std::function<bool(PatientId, const QList<ObjectionEvent> &)> &use) const
{
    // Those of merged records apart, so that the index of patients gives the order of all others.
    Query query = m_database.query(QStringLiteral(SELECT_EVENT
                                                  "WHERE e.patient NOT IN (SELECT duplicate FROM patient_merge UNION "
                                                  "SELECT kept FROM patient_merge) ORDER BY e.patient, e.seq, r.position"));
    QList<ObjectionEvent> events;
    bool goesOn = true;
    const Done done = readEvents(query, [&](ObjectionEvent &&event) {
        if (!events.isEmpty() && events.front().patient != event.patient) {
            goesOn = use(events.front().patient, events);
            events.clear();
        }
        events.append(std::move(event));
        return goesOn;
    });
    if (!done)
        return done;
    if (goesOn && !events.isEmpty())
        goesOn = use(events.front().patient, events);
    const Result<QList<PatientId>> merged = PatientMergeRepository(m_database).allKept();
    if (!merged)
        return merged.failure();
    for (auto kept = merged->cbegin(); goesOn && kept != merged->cend(); ++kept) {
        const Result<QList<ObjectionEvent>> theirs = forPatient(*kept);
        if (!theirs)
            return theirs.failure();
        goesOn = theirs->isEmpty() || use(*kept, *theirs);
    }
    return {};
}

}
