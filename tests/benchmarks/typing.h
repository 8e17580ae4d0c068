// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"

#include <vector>

namespace optoutdesk::testing {

// What somebody has typed at one moment, and the same as a full-text query made ready.
struct Typed
{
    QString text = {};
    QByteArray match = {};
};

// Every keystroke of people looking for `patients` patients of a practice: by surname, surname and given name, surname
// and birth year, postcode; and NHS numbers and birth dates once they are whole.
std::vector<Typed> typedFor(qint64 size, int patients);

// Every keystroke of as many who type two letters of the surname in the wrong order, then the given name; from three letters
// on. Some of them are names of others.
std::vector<Typed> misspeltFor(qint64 size, int patients);

// The words by which a full-text index finds a patient, folded as ours are.
QByteArray searchWords(const Patient &patient);

}
