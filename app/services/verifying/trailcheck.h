// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <vector>

namespace optoutdesk {

class AuditChain;
class Database;

// What the trail says the register holds, gathered while its chain is proven.
struct TrailFindings
{
    qint64 entries = 0;
    // The first 64 bits of each entry's hash, as on letters and backups; empty for entries from before the key.
    std::vector<quint64> heads = {};
    QHash<QString, QString> seals = {}; // row's name → the digest it was last written with
    QJsonObject patients = {}; // the list as it was after the last change; empty: never noted

    bool hasHead(qint64 sequence, const QString &bits) const;
};

// Proves the chain from its first entry: ChainBroken with the number of the first entry that does not follow. An event that
// two entries claim to have written is RowDiffers. `goOn` is asked now and then.
Result<TrailFindings> proveTrail(Database &database, const AuditChain &chain, const std::function<bool(qint64)> &goOn = {});

// Compares every sealed row, and every patient, with what the trail says: RowDiffers with the row's name, also for a row that
// is gone or that nobody's act wrote. Adds the rows to `checked`.
Done compareRows(Database &database, const AuditChain &chain, const TrailFindings &trail, qint64 &checked,
                 const std::function<bool(qint64)> &goOn = {});

// What is kept as in force for each patient against what their events say: StatusDiffers.
Done compareStatuses(Database &database);

// Of two outcomes the one that helps more: a row that is named tells where somebody was at work, a schema that is not the
// program's only that somebody was, and any other fault may come from it.
Done namedBefore(const Done &trail, const Done &schema);

// Chain, rows and statuses in one, for a register that was just opened. Nothing is compared without a key.
Done checkTrail(Database &database, const DataKey &dataKey, const std::function<bool(qint64)> &goOn = {});

}
