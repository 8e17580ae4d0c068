// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientsummary.h"

#include "storage/objectionstatusrepository.h"
#include "storage/patientrepository.h"

#include <algorithm>

namespace optoutdesk {

namespace {

PatientSummary summaryOf(const ListedPatient &patient)
{
    return {.id = patient.id,
            .name = patient.name,
            .born = patient.born,
            .died = patient.died,
            .sex = patient.sex,
            .nhsNumber = patient.nhsNumber,
            .address = patient.restricted ? QString() : patient.address.oneLine(),
            .restricted = patient.restricted,
            .registration = patient.registration};
}

}

Result<std::vector<PatientSummary>> summariesOf(Desk &desk, std::span<const PatientId> ids)
{
    const Result<QList<ListedPatient>> patients = PatientRepository(desk.database).listedByIds(ids);
    if (!patients)
        return patients.failure();
    return summariesOf(desk, *patients);
}

Result<std::vector<PatientSummary>> summariesOf(Desk &desk, const QList<ListedPatient> &patients)
{
    std::vector<PatientId> ids;
    std::ranges::transform(patients, std::back_inserter(ids), &ListedPatient::id);
    const auto objections = ObjectionStatusRepository(desk.database).ofManyOn(ids, desk.clock.today());
    if (!objections)
        return objections.failure();
    std::vector<PatientSummary> rows;
    rows.reserve(ids.size());
    for (const ListedPatient &patient : patients) {
        rows.push_back(summaryOf(patient));
        rows.back().objections = objections->value(patient.id);
    }
    return rows;
}

}
