// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"

namespace optoutdesk {

// What the search needs to know of one patient; address and phones of a restricted patient are not looked at.
struct SearchEntry
{
    PatientId id = {};
    PersonName name = {};
    QDate born = {}; // invalid: not known
    std::optional<NhsNumber> nhsNumber = {};
    Address address = {};
    QStringList phones = {};
    bool restricted = false;

    static SearchEntry of(const Patient &patient)
    {
        return {patient.id,      patient.name,   patient.born,      patient.nhsNumber,
                patient.address, patient.phones, patient.restricted};
    }
};

}
