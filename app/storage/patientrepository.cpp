// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/patientrepository.h"

#include "domain/calendar.h"
#include "storage/database.h"
#include "storage/onepersons.h"
#include "storage/patientseal.h"
#include "storage/reading.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

#define PATIENT_COLUMNS                                                                                                      \
    "id, source_id, patient_number, nhs_number, title, given, middle, family, preferred, previous_family, born, died, sex, " \
    "address, postcode, phones, registration, registered_as, registered_on, left_on, usual_gp, restricted "
#define SELECT_PATIENT "SELECT " PATIENT_COLUMNS "FROM patient "

QStringList linesOf(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

std::optional<NhsNumber> readNhsNumber(Query &q, int column)
{
    if (q.isNull(column))
        return std::nullopt;
    const std::optional<NhsNumber> number = NhsNumber::fromInteger(q.integer(column));
    if (!number)
        q.noteBadValue(column);
    return number;
}

Patient readPatient(Query &q)
{
    Patient patient;
    patient.id = q.id<PatientId>(0);
    patient.sourceId = q.text(1);
    patient.patientNumber = q.text(2);
    patient.nhsNumber = readNhsNumber(q, 3);
    patient.name = {q.text(4), q.text(5), q.text(6), q.text(7), q.text(8), q.text(9)};
    patient.born = q.date(10);
    patient.died = q.date(11);
    patient.sex = q.word<Sex>(12);
    patient.address = {linesOf(q.text(13)), q.text(14)};
    patient.phones = linesOf(q.text(15));
    patient.registration = q.word<Registration>(16);
    patient.registeredAs = q.word<Registration>(17);
    patient.registeredOn = q.date(18);
    patient.leftOn = q.date(19);
    patient.usualGp = q.text(20);
    patient.restricted = q.flag(21);
    return patient;
}

ListedPatient readListed(Query &q)
{
    ListedPatient patient;
    patient.id = q.id<PatientId>(0);
    patient.nhsNumber = readNhsNumber(q, 1);
    patient.name = {q.text(2), q.text(3), q.text(4), q.text(5), q.text(6), q.text(7)};
    patient.born = q.date(8);
    patient.died = q.date(9);
    patient.sex = q.word<Sex>(10);
    patient.address = {linesOf(q.text(11)), q.text(12)};
    patient.registration = q.word<Registration>(13);
    patient.restricted = q.flag(14);
    return patient;
}

// As asked for, whatever order the engine found them in.
template <typename Row>
Result<QList<Row>> inOrder(const Result<QList<Row>> &found, std::span<const PatientId> ids)
{
    if (!found)
        return found;
    QHash<PatientId, const Row *> byId;
    for (const Row &row : *found)
        byId.insert(row.id, &row);
    QList<Row> rows;
    rows.reserve(static_cast<qsizetype>(ids.size()));
    for (const PatientId id : ids) {
        if (const Row *row = byId.value(id))
            rows.append(*row);
    }
    return rows;
}

// As it is kept: these values are bound and sealed.
PatientRow rowOf(const Patient &patient)
{
    return {.id = patient.id,
            .sourceId = patient.sourceId,
            .patientNumber = patient.patientNumber,
            .nhsNumber = patient.nhsNumber ? std::optional(patient.nhsNumber->toInteger()) : std::nullopt,
            .title = patient.name.title,
            .given = patient.name.given,
            .middle = patient.name.middle,
            .family = patient.name.family,
            .preferred = patient.name.preferred,
            .previousFamily = patient.name.previousFamily,
            .sortKey = sortKey(patient.name),
            .born = isoDate(patient.born),
            .died = isoDate(patient.died),
            .sex = wordOf(patient.sex),
            .address = patient.address.lines.join(u'\n'),
            .postcode = patient.address.postcode,
            .phones = patient.phones.join(u'\n'),
            .registration = wordOf(patient.registration),
            .registeredAs = wordOf(patient.registeredAs),
            .registeredOn = isoDate(patient.registeredOn),
            .leftOn = isoDate(patient.leftOn),
            .usualGp = patient.usualGp,
            .restricted = patient.restricted};
}

void bindRow(Query &query, const PatientRow &row, const DataKey &rowKey)
{
    query.bind(u":id"_s, row.id)
        .bindOrNull(u":source_id"_s, row.sourceId)
        .bind(u":patient_number"_s, row.patientNumber)
        .bind(u":title"_s, row.title)
        .bind(u":given"_s, row.given)
        .bind(u":middle"_s, row.middle)
        .bind(u":family"_s, row.family)
        .bind(u":preferred"_s, row.preferred)
        .bind(u":previous_family"_s, row.previousFamily)
        .bind(u":sort_key"_s, row.sortKey)
        .bindOrNull(u":born"_s, row.born)
        .bindOrNull(u":died"_s, row.died)
        .bind(u":sex"_s, row.sex)
        .bind(u":address"_s, row.address)
        .bind(u":postcode"_s, row.postcode)
        .bind(u":phones"_s, row.phones)
        .bind(u":registration"_s, row.registration)
        .bind(u":registered_as"_s, row.registeredAs)
        .bindOrNull(u":registered_on"_s, row.registeredOn)
        .bindOrNull(u":left_on"_s, row.leftOn)
        .bind(u":usual_gp"_s, row.usualGp)
        .bind(u":restricted"_s, row.restricted);
    if (row.nhsNumber)
        query.bind(u":nhs_number"_s, *row.nhsNumber);
    else
        query.bindNull(u":nhs_number"_s);
    if (rowKey.isValid())
        query.bind(u":seal"_s, sealOf(row, rowKey));
    else
        query.bindNull(u":seal"_s);
}

}

// The number is part of the seal, so it is known before the row is written.
Result<PatientId> PatientRepository::nextId()
{
    if (m_next.isValid() && m_database.isInTransaction())
        return m_next;
    const Result<PatientId> last = lastId();
    if (!last)
        return last;
    return PatientId(last->value() + 1);
}

Result<PatientId> PatientRepository::insert(const Patient &patient)
{
    const Result<PatientId> id = nextId();
    if (!id)
        return id;
    Query query =
        m_database.query(uR"(INSERT INTO patient (id, source_id, patient_number, nhs_number, title, given, middle, family,
        preferred, previous_family, sort_key, born, died, sex, address, postcode, phones, registration, registered_as,
        registered_on, left_on, usual_gp, restricted, seal)
        VALUES (:id, :source_id, :patient_number, :nhs_number, :title, :given, :middle, :family,
        :preferred, :previous_family, :sort_key, :born, :died, :sex, :address, :postcode, :phones, :registration, :registered_as,
        :registered_on, :left_on, :usual_gp, :restricted, :seal))"_s);
    PatientRow row = rowOf(patient);
    row.id = *id;
    bindRow(query, row, m_database.rowKey());
    if (const Done done = query.exec(); !done)
        return done.failure();
    m_next = m_database.isInTransaction() ? PatientId(id->value() + 1) : PatientId();
    return *id;
}

Done PatientRepository::update(const Patient &patient)
{
    Query query = m_database.query(uR"(UPDATE patient SET source_id = :source_id, patient_number = :patient_number,
        nhs_number = :nhs_number, title = :title, given = :given, middle = :middle, family = :family, preferred = :preferred,
        previous_family = :previous_family, sort_key = :sort_key, born = :born, died = :died, sex = :sex, address = :address,
        postcode = :postcode, phones = :phones, registration = :registration, registered_as = :registered_as,
        registered_on = :registered_on, left_on = :left_on, usual_gp = :usual_gp, restricted = :restricted, seal = :seal
        WHERE id = :id)"_s);
    bindRow(query, rowOf(patient), m_database.rowKey());
    if (const Done done = query.exec(); !done)
        return done;
    if (query.rowsAffected() != 1)
        return Failure{Problem::PatientNotFound, QString::number(patient.id.value())};
    return {};
}

Result<std::optional<Patient>> PatientRepository::byId(PatientId id) const
{
    Query query = m_database.query(QStringLiteral(SELECT_PATIENT "WHERE id = :id"));
    query.bind(u":id"_s, id);
    return readOne(query, readPatient);
}

Result<Patient> PatientRepository::require(PatientId id) const
{
    const Result<std::optional<Patient>> patient = byId(id);
    if (!patient)
        return patient.failure();
    if (!*patient)
        return Failure{Problem::PatientNotFound, QString::number(id.value())};
    return **patient;
}

Result<QList<Patient>> PatientRepository::byIds(std::span<const PatientId> ids) const
{
    Query query =
        m_database.query(QStringLiteral(SELECT_PATIENT "WHERE id IN ") % m_database.dialect().numbersOf(u":ids"_s));
    query.bind(u":ids"_s, jsonArray(ids));
    return inOrder(readAll(query, readPatient), ids);
}

Result<QList<ListedPatient>> PatientRepository::listedByIds(std::span<const PatientId> ids) const
{
    Query query = m_database.query(
        QStringLiteral("SELECT id, nhs_number, title, given, middle, family, preferred, previous_family, born, died, sex, "
                       "address, postcode, registration, restricted FROM patient WHERE id IN ")
        % m_database.dialect().numbersOf(u":ids"_s));
    query.bind(u":ids"_s, jsonArray(ids));
    return inOrder(readAll(query, readListed), ids);
}

Result<QList<Patient>> PatientRepository::byNhsNumber(NhsNumber number) const
{
    Query query = m_database.query(
        QStringLiteral(SELECT_PATIENT "WHERE nhs_number = :nhs_number AND " IS_NO_DUPLICATE "ORDER BY sort_key, id"));
    query.bind(u":nhs_number"_s, number.toInteger());
    return readAll(query, readPatient);
}

Result<std::optional<Patient>> PatientRepository::bySourceId(const QString &sourceId) const
{
    Query query = m_database.query(QStringLiteral(SELECT_PATIENT "WHERE source_id = :source_id"));
    query.bind(u":source_id"_s, sourceId);
    return readOne(query, readPatient);
}

Result<QList<Patient>> PatientRepository::byFamilyPrefix(const QString &foldedPrefix, int limit) const
{
    // sort_key begins with the folded family name, so its index answers; nothing sorts behind the last character of Unicode.
    static const QString last = QString::fromUcs4(U"\U0010FFFF");
    Query query =
        m_database.query(QStringLiteral(SELECT_PATIENT "WHERE sort_key >= :first AND sort_key < :last AND " IS_NO_DUPLICATE
                                                       "ORDER BY sort_key, id LIMIT :limit"));
    query.bind(u":first"_s, foldedPrefix).bind(u":last"_s, QString(foldedPrefix % last)).bind(u":limit"_s, limit);
    return readAll(query, readPatient);
}

Result<LookAlikes> PatientRepository::lookAlikes(const Patient &patient, int limit) const
{
    // The sort key is family, given and middle name, each ended by U+0001: a range of it is everybody of one name.
    const QString key = sortKey(patient.name);
    const QString family = key.left(key.indexOf(QChar(1)) + 1);
    const QString familyAndGiven = key.left(key.lastIndexOf(QChar(1)) + 1);
    Query query = m_database.query(QStringLiteral(
        "SELECT id, title, given, middle, family, preferred, previous_family, born, nhs_number FROM patient "
        "WHERE sort_key >= :family_first AND sort_key < :family_last AND id <> :id AND " IS_NO_DUPLICATE
        "AND (born = :born OR (sort_key >= :same_first AND sort_key < :same_last)) "
        "ORDER BY born = :born DESC, (sort_key >= :same_first AND sort_key < :same_last) DESC, sort_key, id"));
    const auto justBehind = [](const QString &range) -> QString { return range.chopped(1) % QChar(2); };
    query.bind(u":same_first"_s, familyAndGiven)
        .bind(u":same_last"_s, justBehind(familyAndGiven))
        .bind(u":id"_s, patient.id);
    query.bind(u":family_first"_s, family).bind(u":family_last"_s, justBehind(family)).bind(u":born"_s, patient.born);
    const auto readLookAlike = [](Query &q) {
        LookAlike other{q.id<PatientId>(0), {q.text(1), q.text(2), q.text(3), q.text(4), q.text(5), q.text(6)}, q.date(7)};
        other.nhsNumber = readNhsNumber(q, 8);
        return other;
    };
    LookAlikes all;
    const Done read = readEach(query, readLookAlike, [&](LookAlike &&other) {
        const std::optional<Likeness> kind = likeness(patient.name, patient.born, other.name, other.born);
        if (!kind)
            return;
        ++all.total;
        other.kind = *kind;
        if (all.listed.size() < limit)
            all.listed.append(std::move(other));
    });
    if (!read)
        return read.failure();
    return all;
}

Result<QList<PatientId>> PatientRepository::idsInListOrder(int offset, int limit) const
{
    Query query = m_database.query(
        QStringLiteral("SELECT id FROM patient WHERE " IS_NO_DUPLICATE "ORDER BY sort_key, id LIMIT :limit OFFSET :offset"));
    query.bind(u":limit"_s, limit).bind(u":offset"_s, offset);
    return readAll(query, [](Query &q) { return q.id<PatientId>(0); });
}

Result<qint64> PatientRepository::count() const
{
    Query query = m_database.query(u"SELECT (SELECT count(*) FROM patient) - (SELECT count(*) FROM patient_merge)"_s);
    return readNumber(query);
}

Done PatientRepository::streamAll(const std::function<bool(Patient &&)> &use) const
{
    Query query = m_database.query(QStringLiteral(SELECT_PATIENT "ORDER BY id"));
    return readEach(query, readPatient, use);
}

Done PatientRepository::streamListed(const std::function<bool(Patient &&)> &use) const
{
    Query query = m_database.query(QStringLiteral(SELECT_PATIENT "WHERE " IS_NO_DUPLICATE "ORDER BY id"));
    return readEach(query, readPatient, use);
}

Done PatientRepository::streamFacts(const std::function<bool(const PatientFacts &)> &use) const
{
    Query query = m_database.query(
        QStringLiteral("SELECT id, born, died, sex, registration, registered_as, registered_on, left_on FROM patient "
                       "WHERE " IS_NO_DUPLICATE "ORDER BY id"));
    const auto readFacts = [](Query &q) {
        return PatientFacts{q.id<PatientId>(0),      q.date(1), q.date(2), q.word<Sex>(3), q.word<Registration>(4),
                            q.word<Registration>(5), q.date(6), q.date(7)};
    };
    return readEach(query, readFacts, use);
}

}
