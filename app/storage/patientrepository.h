// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/likeness.h"
#include "domain/listedpatient.h"
#include "domain/patientfacts.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>
#include <span>

namespace optoutdesk {

class Database;
class Query;

struct PatientSeals
{
    qint64 count = 0;
    QByteArray joined = {}; // 16 bytes each
};

// The people on, or once on, the practice's list. Nobody is ever deleted; records that were merged into another are found by
// their id and by streamAll(), and nowhere else.
class PatientRepository
{
public:
    explicit PatientRepository(Database &database) : m_database(database) {}

    Result<PatientId> insert(const Patient &patient);
    Done update(const Patient &patient); // PatientNotFound when there is no such id

    Result<std::optional<Patient>> byId(PatientId id) const;
    Result<Patient> require(PatientId id) const; // PatientNotFound when there is no such id
    // In the order asked for; ids that do not exist are left out.
    Result<QList<Patient>> byIds(std::span<const PatientId> ids) const;
    Result<QList<ListedPatient>> listedByIds(std::span<const PatientId> ids) const;
    // An NHS number should be one patient's, but lists hold doubles; the choice is a person's.
    Result<QList<Patient>> byNhsNumber(NhsNumber number) const;
    Result<std::optional<Patient>> bySourceId(const QString &sourceId) const;
    // Patients whose folded family name begins with a folded text, in list order: answers until the search index is ready.
    Result<QList<Patient>> byFamilyPrefix(const QString &foldedPrefix, int limit) const;
    // Who else has the same family and given name, or the same family name and birth date; those of the birth date first.
    Result<LookAlikes> lookAlikes(const Patient &patient, int limit = 3) const;
    // Ids in list order (family, given, middle), a page at a time.
    Result<QList<PatientId>> idsInListOrder(int offset, int limit) const;
    Result<qint64> count() const;

    // Every record once, in the order of their ids; answering false stops. The other leaves merged ones out.
    Done streamListed(const std::function<bool(Patient &&)> &use) const;
    Done streamAll(const std::function<bool(Patient &&)> &use) const;
    // The numbers of those whose row does not carry its seal, in order; answering false stops.
    Done streamUnsealed(const std::function<bool(PatientId)> &use) const;
    // Gives every row the seal of what it holds now: once, when a register gets its key file.
    Done sealAll();
    // What the trail keeps of the list as a whole: how many patients there are up to a number, and their seals one after the
    // other. (So that a row that is taken away, or put back as it once was, is noticed too.)
    Result<PatientSeals> seals(PatientId upTo) const;
    Result<PatientId> lastId() const;

    Done streamFacts(const std::function<bool(const PatientFacts &)> &use) const;

private:
    Result<PatientId> nextId();

    Database &m_database;
    PatientId m_next; // known only inside a transaction
};

}
