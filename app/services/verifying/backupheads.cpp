// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/verifying/backupheads.h"

#include "security/auditchain.h"
#include "security/keyslots.h"
#include "services/backupnames.h"
#include "services/backupplaces.h"
#include "services/heads.h"
#include "storage/auditrepository.h"
#include "storage/database.h"
#include "storage/practicerepository.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

bool isOfRegister(const QString &backup, const QString &registerId)
{
    const Result<KeySlots> slots = KeySlots::read(KeySlots::pathBeside(backup));
    return slots && slots->registerId() == registerId;
}

// A restore puts an older register in its place on purpose: what was backed up before it knows of another present. The clock
// may have been wrong on either day, so both times of a backup must be later.
bool isFromBefore(const BackupFound &backup, const std::optional<AuditEntry> &restored)
{
    return restored && (backup.madeAt <= restored->at || QFileInfo(backup.file).lastModified() <= restored->at);
}

}

Done compareBackups(Database &database)
{
    const Result<QString> registerId = PracticeRepository(database).registerId();
    if (!registerId)
        return registerId.failure();
    const AuditRepository trail(database);
    const Result<std::optional<AuditEntry>> restored = trail.lastOf(u"restore"_s);
    if (!restored)
        return restored.failure();
    for (const BackupFound &backup : backupsIn(backupFolderOf(database.location()), database.location(), false)) {
        const std::optional<Head> head = headOfFileName(QFileInfo(backup.file).fileName());
        if (!head || head->bits.isEmpty() || isFromBefore(backup, *restored))
            continue;
        const Result<QByteArray> hash = trail.hashOf(head->sequence);
        if (!hash)
            return hash.failure();
        // Another register may have had this name once; its backups stay where they are.
        if (headBits(*hash) != head->bits && isOfRegister(backup.file, *registerId))
            return Failure{Problem::RegisterOlder, QFileInfo(backup.file).fileName(), QString::number(head->sequence)};
    }
    return {};
}

}
