// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/soundness.h"

#include "platform/guards.h"
#include "security/derivedkeys.h"
#include "services/verifying/backupheads.h"
#include "services/verifying/trailcheck.h"
#include "storage/database.h"
#include "storage/register.h"
#include "storage/schemacheck.h"
#include "storage/transaction.h"

namespace optoutdesk {

Done checkSoundness(Database &database, const DataKey &dataKey, const std::function<bool()> &goOn)
{
    if (guards::isOn(guards::Guard::ChainChecked)) {
        if (const Done newest = compareBackups(database); !newest)
            return newest;
    }
    if (database.isSealed())
        return {};
    // Somebody may record while the trail is compared with the rows.
    const Result<Snapshot> moment = Snapshot::begin(database);
    if (!moment)
        return moment.failure();
    if (const Done pages = checkIntegrity(database); !pages)
        return pages;
    const Done schema = checkSchema(database);
    database.setRowKey(derivedKey(dataKey, KeyUse::Rows));
    return namedBefore(checkTrail(database, dataKey, [&goOn](qint64) { return !goOn || goOn(); }), schema);
}

}
