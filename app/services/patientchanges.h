// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QSet>

namespace optoutdesk {

class Database;

// What the trail tells of changes to patients, whichever desk made them.
struct PatientChanges
{
    qint64 upTo = 0; // the trail's last entry that was looked at
    bool many = false; // a list was taken in: anybody may have changed
    QSet<PatientId> patients = {};

    bool isEmpty() const { return !many && patients.isEmpty(); }
};

// Those after an entry of the trail; reads as many entries as there are since then.
Result<PatientChanges> patientChangesSince(Database &database, qint64 sequence);

}
