// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listedpatient.h"
#include "domain/objectionstatus.h"
#include "services/session.h"

#include <QMap>

#include <span>
#include <vector>

namespace optoutdesk {

// One row of an answer. The address of a restricted patient is not in it.
struct PatientSummary
{
    PatientId id = {};
    PersonName name = {};
    QDate born = {};
    QDate died = {};
    Sex sex = Sex::NotKnown;
    std::optional<NhsNumber> nhsNumber = {};
    QString address = {}; // one line; empty when restricted
    bool restricted = false;
    Registration registration = Registration::Registered;
    bool similarName = false; // another row of this practice has the same name, or the same surname and birth date
    QMap<QString, ObjectionStatus> objections = {}; // ObjectionType::id → today's status
};

// The rows of patients as they are known; objections are read now, whenever the patients were.
Result<std::vector<PatientSummary>> summariesOf(Desk &desk, const QList<ListedPatient> &patients);
// In the order asked for.
Result<std::vector<PatientSummary>> summariesOf(Desk &desk, std::span<const PatientId> ids);

}
