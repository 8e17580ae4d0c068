// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/indexupkeep.h"

#include "services/patientchanges.h"
#include "services/search/patientindex.h"
#include "storage/auditrepository.h"
#include "storage/patientmergerepository.h"
#include "storage/patientrepository.h"

#include <utility>

namespace optoutdesk {

IndexUpkeep::IndexUpkeep(Database &database, PatientIndex &index, std::function<void()> rebuild)
    : m_database(database), m_index(index), m_rebuild(std::move(rebuild))
{}

Done IndexUpkeep::begin()
{
    const Result<qint64> last = AuditRepository(m_database).lastSequence();
    if (!last)
        return last.failure();
    m_seen = *last;
    return {};
}

Done IndexUpkeep::follow()
{
    if (m_seen < 0)
        return {};
    const Result<PatientChanges> changes = patientChangesSince(m_database, m_seen);
    if (!changes)
        return changes.failure();
    const bool many = changes->many || changes->patients.size() > PatientIndex::manyChanges;
    if (!many) {
        for (const PatientId patient : changes->patients) {
            if (const Done done = put(patient); !done)
                return done;
        }
    }
    m_seen = changes->upTo;
    if ((many || m_index.needsRebuild()) && m_rebuild)
        m_rebuild();
    return {};
}

Done IndexUpkeep::put(PatientId patient)
{
    const Result<PatientId> kept = PatientMergeRepository(m_database).keptFor(patient);
    if (!kept)
        return kept.failure();
    if (*kept != patient) {
        m_index.remove(patient);
        return {};
    }
    const Result<std::optional<Patient>> known = PatientRepository(m_database).byId(patient);
    if (!known)
        return known.failure();
    if (*known)
        m_index.put(SearchEntry::of(**known));
    return {};
}

}
