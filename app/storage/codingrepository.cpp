// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/codingrepository.h"

#include "storage/database.h"
#include "storage/objectioneventrepository.h"
#include "storage/onepersons.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

Coding readCoding(Query &q)
{
    return {q.uuid(0), q.date(1), q.utc(2), q.id<UserId>(3)};
}

}

Done CodingRepository::mark(const Coding &coding)
{
    const auto marked = of(coding.event);
    if (!marked)
        return marked.failure();
    if (*marked)
        return Failure{Problem::AlreadyCoded, coding.event.text()};
    Query query = m_database.query(uR"(INSERT INTO coding (event, coded_on, marked_at, marked_by)
        VALUES (:event, :coded_on, :marked_at, :marked_by))"_s);
    return query.bind(u":event"_s, coding.event)
        .bind(u":coded_on"_s, coding.codedOn)
        .bind(u":marked_at"_s, coding.markedAt)
        .bind(u":marked_by"_s, coding.markedBy)
        .exec();
}

Done CodingRepository::unmark(const EventUuid &event)
{
    Query query = m_database.query(u"DELETE FROM coding WHERE event = :event"_s);
    if (const Done done = query.bind(u":event"_s, event).exec(); !done)
        return done;
    if (query.rowsAffected() != 1)
        return Failure{Problem::EventNotFound, event.text()};
    return {};
}

Result<std::optional<Coding>> CodingRepository::of(const EventUuid &event) const
{
    Query query = m_database.query(u"SELECT event, coded_on, marked_at, marked_by FROM coding WHERE event = :event"_s);
    query.bind(u":event"_s, event);
    return readOne(query, readCoding);
}

Result<QHash<EventUuid, Coding>> CodingRepository::forPatient(PatientId patient) const
{
    Query query =
        m_database.query(QStringLiteral("SELECT c.event, c.coded_on, c.marked_at, c.marked_by FROM coding c "
                                        "JOIN objection_event e ON e.uuid = c.event WHERE " IS_PATIENTS("e.patient")));
    query.bind(u":patient"_s, patient);
    QHash<EventUuid, Coding> codings;
    const Done done =
        readEach(query, readCoding, [&codings](const Coding &coding) { codings.insert(coding.event, coding); });
    if (!done)
        return done.failure();
    return codings;
}

Result<QList<ObjectionEvent>> CodingRepository::uncoded() const
{
    const ObjectionEventRepository events(m_database);
    const Result<QSet<EventUuid>> voided = events.voided();
    if (!voided)
        return voided.failure();
    Result<QList<ObjectionEvent>> uncoded = events.withoutCoding();
    if (uncoded)
        uncoded->removeIf([&voided](const ObjectionEvent &event) { return voided->contains(event.uuid); });
    return uncoded;
}

}
