// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"

#include <QString>

namespace optoutdesk {

// An address in the form by which households are compared: capitals, punctuation, the order of flat and house, "St" for
// Street and what towns and counties are named beside a postcode make no difference; another number, flat or house name does.
// Empty where the address names no home: nobody is to be taken for a housemate because both live "in Leeds".
QString addressForm(const Address &address);

// Words of an address that stand in every spelling of it: what candidates of the same home can be searched by.
QString addressSearch(const Address &address);

}
