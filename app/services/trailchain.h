// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/auditchain.h"
#include "storage/auditrepository.h"

namespace optoutdesk {

class Database;

// How the trail's entries become links of the chain.

// What stands before the first entry of a register that had its key from the beginning: 32 zero bytes.
QByteArray chainBeginning();

QByteArray hashOfEntry(const AuditChain &chain, const AuditEntry &entry);
QByteArray hashOfEntry(const AuditChain &chain, const RawAuditEntry &entry, QByteArrayView previous);

// A register from the time before key files has entries without a hash. They are held fast too: the first chained entry
// follows from the hash that the last of them would have had.
Result<QByteArray> hashOfThePast(Database &database, const AuditChain &chain);

}
