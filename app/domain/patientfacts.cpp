// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/patientfacts.h"

namespace optoutdesk {

PatientFacts PatientFacts::of(const Patient &patient)
{
    return {.id = patient.id,
            .born = patient.born,
            .died = patient.died,
            .sex = patient.sex,
            .registration = patient.registration,
            .registeredAs = patient.registeredAs,
            .registeredOn = patient.registeredOn,
            .leftOn = patient.leftOn};
}

}
