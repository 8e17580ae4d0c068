// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listedpatient.h"

namespace optoutdesk {

// What the search needs to know of one patient; address and phones of a restricted patient are not looked at.
struct SearchEntry : ListedPatient
{
    QStringList phones = {};

    static SearchEntry of(const Patient &patient)
    {
        return {{.id = patient.id,
                 .name = patient.name,
                 .born = patient.born,
                 .died = patient.died,
                 .sex = patient.sex,
                 .nhsNumber = patient.nhsNumber,
                 .address = patient.address,
                 .registration = patient.registration,
                 .restricted = patient.restricted},
                patient.phones};
    }
};

}
