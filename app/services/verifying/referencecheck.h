// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

#include <QString>

namespace optoutdesk {

// A reference typed from a letter against the register: ReferenceInvalid (not one), RegisterOlder (a letter or an act that
// this register does not know), ReferenceDiffers (it knows another one of that number), ChainBroken.
Done checkReference(const Desk &desk, const QString &text);

}
