// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientmerger.h"

#include "services/audittrail.h"
#include "storage/objectionstatusrepository.h"
#include "storage/patienteditrepository.h"
#include "storage/patientrepository.h"
#include "storage/transaction.h"

namespace optoutdesk {

namespace {

// A duplicate's address completes nothing: half of one and half of another would be nobody's.
bool mayFill(const Patient &kept, PatientDetail detail)
{
    switch (detail) {
    case PatientDetail::AddressLines:
    case PatientDetail::Postcode: return kept.address.isEmpty();
    case PatientDetail::Sex: return kept.sex == Sex::NotKnown;
    case PatientDetail::Restricted: return !kept.restricted; // whoever was restricted stays so
    default: return detailOf(kept, detail).isEmpty();
    }
}

QMap<PatientDetail, PatientMerge::Filled> filledBy(const Patient &kept, const Patient &duplicate)
{
    QMap<PatientDetail, PatientMerge::Filled> filled;
    for (const PatientDetail detail : differingDetails(kept, duplicate)) {
        if (mayFill(kept, detail))
            filled.insert(detail, {detailOf(kept, detail), detailOf(duplicate, detail)});
    }
    // Another surname is how the person was found under the other record.
    if (kept.name.previousFamily.isEmpty() && !duplicate.name.family.isEmpty()
        && kept.name.family.compare(duplicate.name.family, Qt::CaseInsensitive) != 0)
        filled.insert(PatientDetail::PreviousFamily, {QString(), duplicate.name.family});
    return filled;
}

}

Done PatientMerger::requireSeparate(PatientId kept, PatientId duplicate)
{
    if (kept == duplicate)
        return Failure{Problem::MergeWithItself};
    const PatientMergeRepository merges(m_desk.database);
    for (const PatientId patient : {kept, duplicate}) {
        const Result<std::optional<PatientMerge>> known = merges.ofDuplicate(patient);
        if (!known)
            return known.failure();
        if (*known)
            return Failure{Problem::MergedAlready};
    }
    const Result<QList<PatientMerge>> others = merges.into(duplicate);
    if (!others)
        return others.failure();
    return others->isEmpty() ? Done() : Failure{Problem::MergedAlready};
}

Result<QMap<PatientDetail, PatientMerge::Filled>> PatientMerger::preview(PatientId kept, PatientId duplicate)
{
    if (const Done may = requireMay(m_desk.session, Act::MergePatients); !may)
        return may.failure();
    if (const Done separate = requireSeparate(kept, duplicate); !separate)
        return separate.failure();
    const Result<Patient> first = PatientRepository(m_desk.database).require(kept);
    if (!first)
        return first.failure();
    const Result<Patient> second = PatientRepository(m_desk.database).require(duplicate);
    if (!second)
        return second.failure();
    return filledBy(*first, *second);
}

// As edits by hand: the list's own values are kept beside, and its next reading leaves them.
Done PatientMerger::fill(PatientId patient, const QMap<PatientDetail, QString> &values)
{
    if (values.isEmpty())
        return {};
    PatientRepository patients(m_desk.database);
    PatientEditRepository edits(m_desk.database);
    const Result<Patient> known = patients.require(patient);
    if (!known)
        return known.failure();
    const Result<PatientEdits> before = edits.of(patient);
    if (!before)
        return before.failure();
    EditedPatient edited{*known, *before};
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        edited = withDetail(edited, value.key(), *value);
    if (const Done updated = patients.update(edited.patient); !updated)
        return updated;
    return edits.replace(patient, edited.edits, m_desk.clock.now(), m_desk.session.user);
}

Done PatientMerger::noteBoth(const QString &action, PatientId kept, PatientId duplicate)
{
    ObjectionStatusRepository statuses(m_desk.database);
    for (const PatientId patient : {kept, duplicate}) {
        if (const Done refreshed = statuses.refreshAll(patient); !refreshed)
            return refreshed;
    }
    return appendAudit(m_desk, action, kept, QString::number(duplicate.value()));
}

Done PatientMerger::merge(PatientId kept, PatientId duplicate)
{
    if (const Done may = requireMaySafely(m_desk, Act::MergePatients); !may)
        return may;
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    const Result<QMap<PatientDetail, PatientMerge::Filled>> filled = preview(kept, duplicate);
    if (!filled)
        return filled.failure();
    QMap<PatientDetail, QString> values;
    for (auto each = filled->cbegin(); each != filled->cend(); ++each)
        values.insert(each.key(), each->given);
    if (const Done done = fill(kept, values); !done)
        return done;
    const Done added = PatientMergeRepository(m_desk.database)
                           .add({.duplicate = duplicate,
                                 .kept = kept,
                                 .at = m_desk.clock.now(),
                                 .by = m_desk.session.user,
                                 .filled = *filled});
    if (!added)
        return added;
    if (const Done noted = noteBoth(QStringLiteral("merge-patients"), kept, duplicate); !noted)
        return noted;
    return transaction->commit();
}

Result<PatientId> PatientMerger::separate(PatientId duplicate)
{
    if (const Done may = requireMaySafely(m_desk, Act::MergePatients); !may)
        return may.failure();
    PatientMergeRepository merges(m_desk.database);
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    const Result<std::optional<PatientMerge>> merge = merges.ofDuplicate(duplicate);
    if (!merge)
        return merge.failure();
    if (!*merge)
        return Failure{Problem::NotMerged};
    const Result<Patient> kept = PatientRepository(m_desk.database).require((*merge)->kept);
    if (!kept)
        return kept.failure();
    QMap<PatientDetail, QString> back;
    for (auto each = (*merge)->filled.cbegin(); each != (*merge)->filled.cend(); ++each) {
        if (detailOf(*kept, each.key()) == each->given)
            back.insert(each.key(), each->before);
    }
    if (const Done done = fill(kept->id, back); !done)
        return done.failure();
    if (const Done removed = merges.remove(duplicate); !removed)
        return removed.failure();
    if (const Done noted = noteBoth(QStringLiteral("separate-patients"), kept->id, duplicate); !noted)
        return noted.failure();
    if (const Done committed = transaction->commit(); !committed)
        return committed.failure();
    return kept->id;
}

Result<QList<Patient>> PatientMerger::mergedInto(PatientId kept)
{
    if (const Done may = requireMay(m_desk.session, Act::OpenPatient); !may)
        return may.failure();
    const Result<QList<PatientMerge>> merges = PatientMergeRepository(m_desk.database).into(kept);
    if (!merges)
        return merges.failure();
    QList<PatientId> ids;
    for (const PatientMerge &merge : *merges)
        ids.append(merge.duplicate);
    return PatientRepository(m_desk.database).byIds(ids);
}

}
