// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/letterrepository.h"

#include "storage/database.h"
#include "storage/onepersons.h"
#include "storage/reading.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

#define SELECT_LETTER                                                                                                       \
    "SELECT id, reference, event, " KEPT_PATIENT(                                                                           \
        "patient") ", kind, format, state, queued_at, issued_at, snapshot, snapshot_hash, "                                 \
                   "head_sequence, head FROM letter "

Letter readLetter(Query &q)
{
    Letter letter;
    letter.id = q.id<LetterId>(0);
    letter.reference = q.text(1);
    letter.event = q.uuid(2);
    letter.patient = q.id<PatientId>(3);
    letter.kind = q.word<LetterKind>(4);
    letter.format = q.word<LetterFormat>(5);
    letter.state = q.word<LetterState>(6);
    letter.queuedAt = q.utc(7);
    letter.issuedAt = q.utc(8);
    letter.snapshot = q.bytes(9);
    letter.snapshotHash = q.text(10);
    letter.headSequence = q.integer(11);
    letter.head = q.text(12);
    return letter;
}

Done changed(Query &query, LetterId id)
{
    if (const Done done = query.bind(u":id"_s, id).exec(); !done)
        return done;
    if (query.rowsAffected() != 1)
        return Failure{Problem::LetterNotFound, QString::number(id.value())};
    return {};
}

}

Result<Letter> LetterRepository::queue(const Letter &letter, UserId by)
{
    Query nextId = m_database.query(u"SELECT coalesce(max(id), 0) + 1 FROM letter"_s);
    const Result<qint64> id = readNumber(nextId);
    if (!id)
        return id.failure();
    Letter queued = letter;
    queued.id = LetterId(*id);
    queued.reference = QString::number(*id).rightJustified(6, u'0');
    queued.state = LetterState::Queued;
    queued.issuedAt = {};
    queued.snapshot.clear();
    queued.snapshotHash.clear();
    queued.headSequence = 0;
    queued.head.clear();

    Query insert =
        m_database.query(uR"(INSERT INTO letter (id, reference, event, patient, kind, format, state, queued_at, queued_by)
        VALUES (:id, :reference, :event, :patient, :kind, :format, :state, :queued_at, :queued_by))"_s);
    insert.bind(u":id"_s, queued.id)
        .bind(u":reference"_s, queued.reference)
        .bind(u":event"_s, queued.event)
        .bind(u":patient"_s, queued.patient)
        .bind(u":kind"_s, wordOf(queued.kind))
        .bind(u":format"_s, wordOf(queued.format))
        .bind(u":state"_s, wordOf(queued.state))
        .bind(u":queued_at"_s, queued.queuedAt)
        .bind(u":queued_by"_s, by);
    if (const Done done = insert.exec(); !done)
        return done.failure();
    return queued;
}

Done LetterRepository::setFormat(LetterId id, LetterFormat format)
{
    Query query = m_database.query(u"UPDATE letter SET format = :format WHERE id = :id AND state = 'queued'"_s);
    query.bind(u":format"_s, wordOf(format));
    return changed(query, id);
}

Done LetterRepository::issue(LetterId id, const LetterSnapshot &snapshot, const QDateTime &at, UserId by,
                             qint64 headSequence, const QString &head)
{
    Query query = m_database.query(
        uR"(UPDATE letter SET state = 'issued', snapshot = :snapshot, snapshot_hash = :snapshot_hash, issued_at = :issued_at,
        issued_by = :issued_by, head_sequence = :head_sequence, head = :head WHERE id = :id AND state = 'queued')"_s);
    if (head.isEmpty())
        query.bindNull(u":head_sequence"_s);
    else
        query.bind(u":head_sequence"_s, headSequence);
    query.bind(u":snapshot"_s, snapshot.canonicalJson())
        .bind(u":snapshot_hash"_s, snapshot.hash())
        .bind(u":issued_at"_s, at)
        .bind(u":issued_by"_s, by)
        .bindOrNull(u":head"_s, head);
    return changed(query, id);
}

Done LetterRepository::setState(LetterId id, LetterState state)
{
    Query query = m_database.query(u"UPDATE letter SET state = :state WHERE id = :id"_s);
    query.bind(u":state"_s, wordOf(state));
    return changed(query, id);
}

Done LetterRepository::addPrinting(const LetterPrinting &printing)
{
    Query query = m_database.query(uR"(INSERT INTO letter_printing (letter, printed_at, printed_by, how, copy)
        VALUES (:letter, :printed_at, :printed_by, :how, :copy))"_s);
    return query.bind(u":letter"_s, printing.letter)
        .bind(u":printed_at"_s, printing.at)
        .bind(u":printed_by"_s, printing.by)
        .bind(u":how"_s, printing.how)
        .bind(u":copy"_s, printing.copy)
        .exec();
}

Result<std::optional<Letter>> LetterRepository::byId(LetterId id) const
{
    Query query = m_database.query(QStringLiteral(SELECT_LETTER "WHERE id = :id"));
    query.bind(u":id"_s, id);
    return readOne(query, readLetter);
}

Result<std::optional<Letter>> LetterRepository::byReference(const QString &reference) const
{
    Query query = m_database.query(QStringLiteral(SELECT_LETTER "WHERE reference = :reference"));
    query.bind(u":reference"_s, reference);
    return readOne(query, readLetter);
}

Result<std::optional<Letter>> LetterRepository::forEvent(const EventUuid &event) const
{
    Query query = m_database.query(QStringLiteral(SELECT_LETTER "WHERE event = :event ORDER BY id DESC LIMIT 1"));
    query.bind(u":event"_s, event);
    return readOne(query, readLetter);
}

Result<QList<Letter>> LetterRepository::forPatient(PatientId patient) const
{
    Query query = m_database.query(QStringLiteral(SELECT_LETTER "WHERE " IS_PATIENTS("patient") "ORDER BY id"));
    query.bind(u":patient"_s, patient);
    return readAll(query, readLetter);
}

Result<QList<Letter>> LetterRepository::queued() const
{
    Query query = m_database.query(QStringLiteral(SELECT_LETTER "WHERE state = 'queued' ORDER BY queued_at, id"));
    return readAll(query, readLetter);
}

Result<qint64> LetterRepository::queuedCount() const
{
    Query query = m_database.query(u"SELECT count(*) FROM letter WHERE state = 'queued'"_s);
    return readNumber(query);
}

Result<QList<LetterPrinting>> LetterRepository::printings(LetterId id) const
{
    Query query = m_database.query(
        u"SELECT letter, printed_at, printed_by, how, copy FROM letter_printing WHERE letter = :letter ORDER BY id"_s);
    query.bind(u":letter"_s, id);
    return readAll(query, [](Query &q) {
        return LetterPrinting{q.id<LetterId>(0), q.utc(1), q.id<UserId>(2), q.text(3), q.flag(4)};
    });
}

Done LetterRepository::streamIssued(const std::function<bool(Letter &&)> &use) const
{
    Query query = m_database.query(QStringLiteral(SELECT_LETTER "WHERE snapshot IS NOT NULL ORDER BY id"));
    return readEach(query, readLetter, use);
}

}
