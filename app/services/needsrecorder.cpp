// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/needsrecorder.h"

#include "services/audittrail.h"
#include "storage/communicationneedsrepository.h"
#include "storage/database.h"
#include "storage/patientrepository.h"
#include "storage/transaction.h"

namespace optoutdesk {

namespace {

Done requirePatient(Database &database, PatientId patient)
{
    const Result<std::optional<Patient>> known = PatientRepository(database).byId(patient);
    if (!known)
        return known.failure();
    if (!*known)
        return Failure{Problem::PatientNotFound, QString::number(patient.value())};
    return {};
}

}

Result<CommunicationNeeds> NeedsRecorder::record(PatientId patient, const CommunicationNeeds &needs)
{
    if (const Done may = requireMaySafely(m_desk, Act::Record); !may)
        return may.failure();
    Result<CommunicationNeeds> checked = checkedNeeds(needs);
    if (!checked)
        return checked;
    if (const Done known = requirePatient(m_desk.database, patient); !known)
        return known.failure();
    checked->changedAt = m_desk.clock.now();
    checked->changedBy = m_desk.session.user;
    checked->changedByName = m_desk.session.userName;

    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    const Result<qint64> number = CommunicationNeedsRepository(m_desk.database).append(patient, *checked);
    if (!number)
        return number.failure();
    if (const Done noted = appendAudit(m_desk, QStringLiteral("change-needs"), patient, QString::number(*number)); !noted)
        return noted.failure();
    const Done committed = commitConfirmed(*transaction, m_desk.database, [patient, written = *number](Database &database) {
        return CommunicationNeedsRepository(database).holds(written, patient);
    });
    if (!committed)
        return committed.failure();
    return checked;
}

Result<CommunicationNeeds> NeedsRecorder::of(PatientId patient)
{
    if (const Done may = requireMay(m_desk.session, Act::OpenPatient); !may)
        return may.failure();
    if (const Done known = requirePatient(m_desk.database, patient); !known)
        return known.failure();
    return CommunicationNeedsRepository(m_desk.database).of(patient);
}

}
