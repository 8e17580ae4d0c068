// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace optoutdesk::testing {

// A patient of tests/data/searches/register.tsv, by the word the tables of searches call them.
struct NamedPatient
{
    QString key;
    Patient patient;
};

std::vector<NamedPatient> hardPatients();

// The rows of a table in tests/data/searches without its comments; "\t", "\n", "\r", "\\", "\u202E" and "{a*5000}" are
// written out as what they stand for.
QList<QStringList> searchTable(const QString &name);

}
