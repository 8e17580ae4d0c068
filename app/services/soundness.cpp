// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/soundness.h"

#include "security/derivedkeys.h"
#include "services/verifying/trailcheck.h"
#include "storage/database.h"
#include "storage/register.h"

namespace optoutdesk {

Done checkSoundness(Database &database, const DataKey &dataKey, const std::function<bool()> &goOn)
{
    if (database.isSealed())
        return {};
    if (const Done pages = checkIntegrity(database); !pages)
        return pages;
    database.setRowKey(derivedKey(dataKey, KeyUse::Rows));
    return checkTrail(database, dataKey, [&goOn](qint64) { return !goOn || goOn(); });
}

}
