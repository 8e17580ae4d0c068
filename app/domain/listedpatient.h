// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"

namespace optoutdesk {

// What a list shows of one patient: half of a Patient, and half of what reading it costs at every keystroke.
struct ListedPatient
{
    PatientId id = {};
    PersonName name = {};
    QDate born = {};
    QDate died = {};
    Sex sex = Sex::NotKnown;
    std::optional<NhsNumber> nhsNumber = {};
    Address address = {};
    Registration registration = Registration::Registered;
    bool restricted = false;

    bool operator==(const ListedPatient &) const = default;
};

}
