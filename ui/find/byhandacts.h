// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/find/lastact.h"

namespace optoutdesk {

struct EditedDetails;
struct MergedRecords;

// What the bar says of details that were changed and of records that were merged or separated, and the way back.
OtherAct actOf(const EditedDetails &what);
OtherAct actOf(const MergedRecords &what);

}
