// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/patientseal.h"

#include "storage/database.h"
#include "storage/patientrepository.h"
#include "storage/reading.h"
#include "storage/sealing/rowseal.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

#define SELECT_ROW                                                                                                           \
    "SELECT id, source_id, patient_number, nhs_number, title, given, middle, family, preferred, previous_family, sort_key, " \
    "born, died, sex, address, postcode, phones, registration, registered_as, registered_on, left_on, usual_gp, "            \
    "restricted, seal FROM patient "

struct SealedPatient
{
    PatientRow row = {};
    QByteArray seal = {};
};

SealedPatient readRow(Query &q)
{
    PatientRow row;
    row.id = q.id<PatientId>(0);
    if (!q.isNull(3))
        row.nhsNumber = q.integer(3);
    QString *const texts[] = {&row.sourceId, &row.patientNumber, nullptr,           &row.title,          &row.given,
                              &row.middle,   &row.family,        &row.preferred,    &row.previousFamily, &row.sortKey,
                              &row.born,     &row.died,          &row.sex,          &row.address,        &row.postcode,
                              &row.phones,   &row.registration,  &row.registeredAs, &row.registeredOn,   &row.leftOn,
                              &row.usualGp};
    int column = 1;
    for (QString *text : texts) {
        if (text)
            *text = q.text(column);
        ++column;
    }
    row.restricted = q.flag(22);
    return {row, q.bytes(23)};
}

}

QByteArray sealOf(const PatientRow &row, const DataKey &rowKey)
{
    RowSeal seal;
    seal.add(row.id.value());
    if (row.nhsNumber)
        seal.add(*row.nhsNumber);
    else
        seal.addNull();
    for (const QString *text : {&row.sourceId,     &row.patientNumber, &row.title,          &row.given,    &row.middle,
                                &row.family,       &row.preferred,     &row.previousFamily, &row.sortKey,  &row.born,
                                &row.died,         &row.sex,           &row.address,        &row.postcode, &row.phones,
                                &row.registration, &row.registeredAs,  &row.registeredOn,   &row.leftOn,   &row.usualGp})
        seal.add(*text);
    return seal.add(qint64(row.restricted)).sealed(rowKey);
}

Done PatientRepository::streamUnsealed(const std::function<bool(PatientId)> &use) const
{
    Query query = m_database.query(QStringLiteral(SELECT_ROW "ORDER BY id"));
    return readEach(query, readRow, [&](const SealedPatient &patient) {
        return patient.seal == sealOf(patient.row, m_database.rowKey()) || use(patient.row.id);
    });
}

Done PatientRepository::sealAll()
{
    QList<std::pair<PatientId, QByteArray>> seals;
    Query query = m_database.query(QStringLiteral(SELECT_ROW "ORDER BY id"));
    const Done read = readEach(query, readRow, [&](const SealedPatient &patient) {
        seals.append({patient.row.id, sealOf(patient.row, m_database.rowKey())});
    });
    if (!read)
        return read;
    Query update = m_database.query(u"UPDATE patient SET seal = :seal WHERE id = :id"_s);
    for (const auto &[id, seal] : seals) {
        update.bind(u":seal"_s, seal).bind(u":id"_s, id);
        if (const Done done = update.exec(); !done)
            return done;
    }
    return {};
}

Result<PatientSeals> PatientRepository::seals(PatientId upTo) const
{
    PatientSeals seals;
    Query query = m_database.query(u"SELECT seal FROM patient WHERE id <= :last ORDER BY id"_s);
    query.bind(u":last"_s, upTo.value());
    const Done done = readEach(
        query, [](Query &q) { return q.bytes(0); },
        [&seals](const QByteArray &seal) {
            ++seals.count;
            seals.joined += seal;
        });
    if (!done)
        return done.failure();
    return seals;
}

Result<PatientId> PatientRepository::lastId() const
{
    Query query = m_database.query(u"SELECT coalesce(max(id), 0) FROM patient"_s);
    const Result<qint64> last = readNumber(query);
    if (!last)
        return last.failure();
    return PatientId(*last);
}

}
