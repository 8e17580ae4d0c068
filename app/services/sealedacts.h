// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "storage/sealedrows.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace optoutdesk {

class AuditChain;
class Database;

// The keys of an entry's body that verifying reads.
namespace seals {
inline constexpr QLatin1StringView rows("seals"); // row's name → digest, null for a row that was taken away
inline constexpr QLatin1StringView patients("patients"); // {count, digest, last}: the list as it was then
}

// The rows that an act of this name about this subject writes, as they are now. One table for the whole program: an act that
// writes to a sealed table and is not in it is found by the next verification.
Result<QList<SealedRow>> rowsWrittenBy(Database &database, const QString &action, const QString &subject);
// Whether the act changes the list of patients.
bool changesPatients(const QString &action);
// Whether its subject is the number of a second patient.
bool concernsDuplicate(const QString &action);

// 128 bits of the chain's digest, in hexadecimal: enough against anybody without the key, and short in the trail.
QString sealOfRow(const AuditChain &chain, const SealedRow &row);
// The list of patients as a whole.
Result<QJsonObject> sealOfPatients(Database &database, const AuditChain &chain);

}
