// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patienteditor.h"

#include "domain/patientrules.h"
#include "services/audittrail.h"
#include "storage/patienteditrepository.h"
#include "storage/patientrepository.h"
#include "storage/transaction.h"

#include <QJsonArray>

#include <algorithm>

namespace optoutdesk {

namespace {

// The trail names what was changed, not the values: those of a restricted patient must not be read there.
QJsonObject namesOf(const QList<PatientDetail> &details)
{
    QJsonArray names;
    for (const PatientDetail detail : details)
        names.append(wordOf(detail));
    return {{QStringLiteral("details"), names}};
}

}

Done PatientEditor::requireFreeNumber(const Patient &patient)
{
    if (!patient.nhsNumber)
        return {};
    const Result<QList<Patient>> holders = PatientRepository(m_desk.database).byNhsNumber(*patient.nhsNumber);
    if (!holders)
        return holders.failure();
    const auto other = std::ranges::find_if(*holders, [&](const Patient &holder) { return holder.id != patient.id; });
    if (other != holders->cend())
        return Failure{Problem::NhsNumberTaken, patient.nhsNumber->spaced(), staffName(other->name)};
    return {};
}

Result<PatientId> PatientEditor::add(const Patient &typed)
{
    if (const Done may = requireMaySafely(m_desk, Act::EditPatient); !may)
        return may.failure();
    Result<Patient> patient = checkedPatient(typed, m_desk.clock.today());
    if (!patient)
        return patient.failure();
    patient->id = {};
    patient->registration = patient->registeredAs;
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done free = requireFreeNumber(*patient); !free)
        return free.failure();
    const Result<PatientId> added = PatientRepository(m_desk.database).insert(*patient);
    if (!added)
        return added;
    if (const Done noted = PatientEditRepository(m_desk.database).noteAdded(*added, m_desk.clock.now(), m_desk.session.user);
        !noted)
        return noted.failure();
    if (const Done noted = appendAudit(m_desk, QStringLiteral("add-patient"), *added); !noted)
        return noted.failure();
    if (const Done committed = transaction->commit(); !committed)
        return committed.failure();
    return *added;
}

Result<QList<PatientDetail>> PatientEditor::edit(PatientId patient, const QMap<PatientDetail, QString> &values)
{
    if (const Done may = requireMaySafely(m_desk, Act::EditPatient); !may)
        return may.failure();
    PatientRepository patients(m_desk.database);
    PatientEditRepository edits(m_desk.database);
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    const Result<Patient> known = patients.require(patient);
    if (!known)
        return known.failure();
    const Result<PatientEdits> before = edits.of(patient);
    if (!before)
        return before.failure();

    Patient typed = *known;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        setDetail(typed, value.key(), *value);
    const Result<Patient> checked = checkedPatient(typed, m_desk.clock.today());
    if (!checked)
        return checked.failure();
    const QList<PatientDetail> changed = differingDetails(*known, *checked);
    if (changed.isEmpty())
        return changed;
    if (changed.contains(PatientDetail::Restricted) && !checked->restricted) {
        if (const Done may = requireMay(m_desk.session, Act::LiftRestriction); !may)
            return may.failure();
    }
    if (changed.contains(PatientDetail::NhsNumber)) {
        if (const Done free = requireFreeNumber(*checked); !free)
            return free.failure();
    }
    EditedPatient edited{*known, *before};
    for (const PatientDetail detail : changed)
        edited = withDetail(edited, detail, detailOf(*checked, detail));
    const Result<bool> added = edits.isAdded(patient);
    if (!added)
        return added.failure();
    if (*added)
        edited.edits.clear(); // no list says anything of them
    if (const Done updated = patients.update(edited.patient); !updated)
        return updated.failure();
    if (const Done kept = edits.replace(patient, edited.edits, m_desk.clock.now(), m_desk.session.user); !kept)
        return kept.failure();
    if (const Done noted = appendAudit(m_desk, QStringLiteral("edit-patient"), patient, {}, namesOf(changed)); !noted)
        return noted.failure();
    if (const Done committed = transaction->commit(); !committed)
        return committed.failure();
    return changed;
}

}
