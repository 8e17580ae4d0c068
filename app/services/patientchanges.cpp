// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientchanges.h"

#include "services/sealedacts.h"
#include "storage/auditrepository.h"

using namespace Qt::StringLiterals;

namespace optoutdesk {

Result<PatientChanges> patientChangesSince(Database &database, qint64 sequence)
{
    PatientChanges changes{.upTo = sequence};
    const Done read = AuditRepository(database).streamActsSince(sequence, [&changes](const AuditAct &act) {
        changes.upTo = act.sequence;
        if (!changesPatients(act.action))
            return;
        if (!act.patient.isValid()) {
            changes.many = true;
            return;
        }
        changes.patients.insert(act.patient);
        if (concernsDuplicate(act.action))
            changes.patients.insert(PatientId(act.subject.toLongLong()));
    });
    if (!read)
        return read.failure();
    return changes;
}

}
