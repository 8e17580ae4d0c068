// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealedrows.h"

#include "storage/database.h"
#include "storage/reading.h"
#include "storage/sealing/rowseal.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

// Column 0 is the row's name, the others are its values. Columns are written out: one that is added later must not break the
// digests of today.
struct Source
{
    QString select; // up to WHERE
    QString key; // the column of the key
    int columns;
};

Source sourceOf(SealedTable table)
{
    switch (table) {
    case SealedTable::Event:
        return {u"SELECT 'event ' || e.seq, e.seq, e.uuid, e.act, e.patient, e.type, e.kind, e.received, e.effective, "
                "e.recorded_at, e.recorded_by, e.origin, e.channel, e.note, e.representative_name, "
                "e.representative_authority, e.voids, e.form, e.batch, (SELECT group_concat(reason, ' ') FROM "
                "(SELECT r.reason FROM objection_event_reason r WHERE r.seq = e.seq ORDER BY r.position)) "
                "FROM objection_event e "_s,
                u"e.uuid"_s, 20};
    case SealedTable::Coding:
        return {u"SELECT 'coding ' || event, event, coded_on, marked_at, marked_by FROM coding "_s, u"event"_s, 5};
    case SealedTable::Letter:
        return {u"SELECT 'letter ' || reference, id, reference, event, patient, kind, format, state, queued_at, queued_by, "
                "issued_at, issued_by, snapshot, snapshot_hash, head_sequence, head FROM letter "_s,
                u"reference"_s, 16};
    case SealedTable::Printing:
        return {u"SELECT 'printing ' || id, id, letter, printed_at, printed_by, how, copy FROM letter_printing "_s, u"id"_s,
                7};
    case SealedTable::Account:
        return {u"SELECT 'account ' || name_key, id, user_name, name_key, display_name, role, disabled_at FROM account "_s,
                u"name_key"_s, 7};
    case SealedTable::Needs:
        return {u"SELECT 'needs ' || seq, seq, patient, format, language, interpreter, note, changed_at, changed_by "
                "FROM communication_needs "_s,
                u"seq"_s, 9};
    case SealedTable::Practice:
        return {u"SELECT 'practice', register_id, name, code, address, phone FROM practice "_s, {}, 6};
    case SealedTable::Merge:
        return {u"SELECT 'merge ' || duplicate, duplicate, kept, merged_at, merged_by, filled FROM patient_merge "_s,
                u"duplicate"_s, 6};
    case SealedTable::Lists: break;
    }
    // All four lists are one text, row by row.
    return {uR"(SELECT 'lists',
        (SELECT group_concat(line, char(10)) FROM (SELECT quote(id) || quote(position) || quote(name) || quote(plain_words)
            || quote(valid_from) || quote(valid_to) || quote(successor) AS line FROM objection_type ORDER BY id)),
        (SELECT group_concat(line, char(10)) FROM (SELECT quote(type) || quote(kind) || quote(scheme) || quote(code)
            || quote(confirmed) AS line FROM objection_code ORDER BY type, kind, scheme)),
        (SELECT group_concat(line, char(10)) FROM (SELECT quote(word) || quote(text) || quote(built_in) || quote(position)
            AS line FROM reason ORDER BY word)),
        (SELECT group_concat(line, char(10)) FROM (SELECT quote(word) || quote(text) || quote(built_in) || quote(position)
            AS line FROM channel ORDER BY word)) )"_s,
            {},
            5};
}

auto readerFor(const Source &source)
{
    return [columns = source.columns](Query &q) {
        RowSeal values;
        for (int column = 1; column < columns; ++column) {
            if (q.isNull(column))
                values.addNull();
            else
                values.add(q.bytes(column));
        }
        return SealedRow{q.text(0), values.bytes()};
    };
}

}

Result<QList<SealedRow>> SealedRows::rows(SealedTable table, const QString &key) const
{
    const Source source = sourceOf(table);
    const bool one = !key.isEmpty() && !source.key.isEmpty();
    Query query = m_database.query(one ? QString(source.select % u"WHERE "_s % source.key % u" = :key"_s) : source.select);
    if (one)
        query.bind(u":key"_s, key);
    return readAll(query, readerFor(source));
}

Result<QList<SealedRow>> SealedRows::lettersOfEvent(const QString &uuid) const
{
    const Source source = sourceOf(SealedTable::Letter);
    Query query = m_database.query(source.select % u"WHERE event = :event"_s);
    query.bind(u":event"_s, uuid);
    return readAll(query, readerFor(source));
}

Result<QList<SealedRow>> SealedRows::printingsOfLetter(const QString &reference) const
{
    const Source source = sourceOf(SealedTable::Printing);
    Query query = m_database.query(
        source.select % u"WHERE letter = (SELECT id FROM letter WHERE reference = :reference) ORDER BY id DESC LIMIT 1"_s);
    query.bind(u":reference"_s, reference);
    return readAll(query, readerFor(source));
}

Done SealedRows::streamAll(SealedTable table, const std::function<bool(SealedRow &&)> &use) const
{
    const Source source = sourceOf(table);
    Query query = m_database.query(source.select);
    return readEach(query, readerFor(source), use);
}

}
