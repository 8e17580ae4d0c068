// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "domain/result.h"

#include <functional>

namespace optoutdesk {

class Database;

// Whether what lies in an opened register may be shown and relied on. No backup beside it may know more. The pages of a sealed
// register prove themselves as they are read; a plain one is read through: pages, schema, references, the chain of the trail,
// every row against it and every patient's status against the events. RegisterOlder, RegisterDamaged, ChainBroken, RowDiffers,
// StatusDiffers; Cancelled when `goOn` says no. It reads the whole of a plain register, so off the GUI thread.
Done checkSoundness(Database &database, const DataKey &dataKey, const std::function<bool()> &goOn = {});

}
