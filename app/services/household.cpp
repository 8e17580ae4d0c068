// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/addressform.h"
#include "services/audittrail.h"
#include "services/patientfinder.h"
#include "services/search/patientindex.h"
#include "storage/patientrepository.h"

#include <algorithm>

namespace optoutdesk {

namespace {

// A postcode has up to a hundred addresses, a hall of residence a thousand people.
constexpr qsizetype mostNeighbours = 5000;

// On the books before gone, the old before the young, unknown birth dates last.
bool comesBefore(const ListedPatient &a, const ListedPatient &b)
{
    const auto isGone = [](const ListedPatient &patient) {
        return patient.died.isValid() || patient.registration == Registration::Left
               || patient.registration == Registration::Deceased;
    };
    if (isGone(a) != isGone(b))
        return isGone(b);
    if (a.born != b.born)
        return a.born.isValid() && (!b.born.isValid() || a.born < b.born);
    return a.id < b.id;
}

}

Result<FindAnswer> PatientFinder::household(PatientId patient, Details details)
{
    if (const Done may = requireMay(m_desk.session, Act::OpenPatient); !may)
        return may.failure();
    if (const Done followed = m_upkeep.follow(); !followed)
        return followed.failure();
    const Result<PatientId> kept = keptFor(patient);
    if (!kept)
        return kept.failure();
    const Result<Patient> known = PatientRepository(m_desk.database).require(*kept);
    if (!known)
        return known.failure();
    if (known->restricted && details != Details::Opened)
        return Failure{Problem::AddressHidden};
    const QString home = addressForm(known->address);
    if (home.isEmpty())
        return Failure{Problem::AddressNamesNoHome};
    if (!m_index.isReady())
        return Failure{Problem::ListBeingRead};

    QList<ListedPatient> people;
    const SearchQuery query = SearchQuery::read(addressSearch(known->address), m_desk.clock.today());
    for (const FoundPatient &found : m_index.search(query, mostNeighbours).patients) {
        if (found.patient.id != known->id && !found.patient.restricted && addressForm(found.patient.address) == home)
            people.append(found.patient);
    }
    std::ranges::sort(people, comesBefore);
    const Result<QList<ListedPatient>> own = PatientRepository(m_desk.database).listedByIds(std::span(&known->id, 1));
    if (!own)
        return own.failure();
    Result<std::vector<PatientSummary>> rows = summariesOf(m_desk, *own + people);
    if (!rows)
        return rows.failure();
    if (const Done noted = recordAct(m_desk, QStringLiteral("open-household"), known->id); !noted)
        return noted.failure();
    const auto total = static_cast<qint64>(rows->size());
    return FindAnswer{.total = total, .patients = std::move(*rows)};
}

}
