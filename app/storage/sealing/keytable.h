// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"

#include <QtGlobal>

namespace optoutdesk::sealing {

// The keys that files of this process may be opened with, by the number of their ticket. Any thread may ask.
namespace keytable {

quint64 add(const DataKey &key);
void remove(quint64 number);
DataKey find(quint64 number); // no key for a number that nobody holds

}

}
