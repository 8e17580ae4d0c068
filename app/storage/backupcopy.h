// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "domain/result.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>

namespace optoutdesk {

class Database;

// What a copy of a register holds, read from the copy itself.
struct CopyFacts
{
    QString registerId = {};
    int schemaVersion = 0;
    qint64 events = 0;
    QDateTime newestEntry = {}; // UTC, of its trail
};

// Writes the whole of an open register, as it is at one moment, into a new file, sealed where a page key is given and plain
// otherwise (VACUUM INTO). It may write meanwhile: its commits wait until all of it has been read. The file is not flushed
// yet, and nothing of it remains after a failure. `goOn` ends it (Cancelled). DiskFull, WriteFailed, RegisterDamaged.
Done copyRegister(Database &source, const QString &file, const DataKey &pageKey, const std::function<bool()> &goOn = {});

// Opens a copy for reading only, without leaving a trace beside it. Nobody may be writing to it. FileNotFound, BackupDamaged,
// RegisterForeign, RegisterTooNew, KeyFileMissing for a sealed one without its page key.
Result<std::unique_ptr<Database>> openCopy(const QString &file, const DataKey &pageKey);
Result<CopyFacts> copyFacts(Database &copy);
// Every page, index and reference of an opened copy: BackupDamaged with the first complaint.
Done checkCopy(Database &copy, const std::function<bool()> &goOn = {});
// RegisterTooNew for a schema of the future.
Done refuseFuture(Database &database);
// Whether it needs no migration.
Result<bool> isOfThisSchema(Database &copy);

// Opens a copy that is about to become a register, for writing, and brings it to the newest schema.
Result<std::unique_ptr<Database>> openRestored(const QString &file, const DataKey &pageKey);

// How many recorded events the first register lacks of those in the second.
Result<qint64> eventsMissingIn(Database &lacking, Database &whole);
// Whether the trail has entries of other actions than this one behind an entry.
Result<bool> hasActsBehind(Database &database, qint64 sequence, const QString &butFor);

}
