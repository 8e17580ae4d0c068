// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

#include <optional>

namespace optoutdesk {

class Database;

// How far the audit trail had got at some moment: the number of its last entry and the first 64 bits of that entry's hash.
// Written down outside of the register (in the name of every backup, on every letter), it shows later whether the register
// still holds that moment.
struct Head
{
    qint64 sequence = 0; // 0: nothing yet
    QString bits = {}; // "7F3A-91C2-08BD-44E1"; empty for a register from the time before key files

    bool operator==(const Head &) const = default;
};

// The head of the register's trail as it is now.
Result<Head> presentHead(Database &database);

// "001234-7F3A91C208BD44E1", the part of a backup's file name before ".optout".
QString headInFileName(const Head &head);
// The head in the name of a backup, whatever stands before it; nullopt where there is none.
std::optional<Head> headOfFileName(const QString &fileName);

}
