// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"

namespace optoutdesk {

// What counting needs to know of one patient; small enough to stream a million of them. Invalid dates mean "not known".
struct PatientFacts
{
    PatientId id = {};
    QDate born = {};
    QDate died = {};
    Sex sex = Sex::NotKnown;
    Registration registration = Registration::Registered;
    Registration registeredAs = Registration::Registered;
    QDate registeredOn = {};
    QDate leftOn = {};

    static PatientFacts of(const Patient &patient);
};

}
