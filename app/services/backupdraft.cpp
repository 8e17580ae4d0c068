// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupdraft.h"

#include "platform/files.h"
#include "platform/guards.h"
#include "security/derivedkeys.h"
#include "services/verifying/trailcheck.h"
#include "storage/database.h"
#include "storage/registerfile.h"
#include "storage/systemfailure.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace optoutdesk {

bool isTaken(const QString &path)
{
    platform::FileFacts facts;
    return platform::fileFacts(path, facts) || facts.exists;
}

Result<ProvenCopy> proveCopy(const QString &file, const DataKey &dataKey, const std::function<bool()> &goOn)
{
    const auto copy = openCopy(file, dataKey.isValid() ? derivedKey(dataKey, KeyUse::Pages) : DataKey());
    if (!copy)
        return copy.failure();
    if (guards::isOn(guards::Guard::BackupsProven)) {
        if (const Done sound = checkCopy(**copy, goOn); !sound)
            return sound.failure();
    }
    ProvenCopy proven;
    const Result<CopyFacts> facts = copyFacts(**copy);
    if (!facts)
        return facts.failure();
    proven.facts = *facts;
    proven.sealed = RegisterFile::isSealed(file);
    // Older schemas keep their trail in another way; it is read once they are brought up to date.
    const Result<bool> current = isOfThisSchema(**copy);
    if (!current)
        return current.failure();
    if (*current) {
        const Result<Head> head = presentHead(**copy);
        if (!head)
            return Failure{Problem::BackupDamaged, file, head.failure().detail};
        proven.head = *head;
        if (guards::isOn(guards::Guard::BackupsProven)) {
            const Done follows = checkTrail(**copy, dataKey, [&goOn](qint64) { return !goOn || goOn(); });
            if (!follows && follows.failure().problem == Problem::Cancelled)
                return follows.failure();
            if (!follows)
                return Failure{Problem::BackupDamaged, file, u"trail or rows: "_s + follows.failure().subject};
        }
    }
    return proven;
}

BackupDraft::BackupDraft(const QString &folder, const QString &registerId)
    : m_path(folder % "/.backup-"_L1 % registerId % ".unfinished"_L1)
{
    QFile::remove(m_path);
}

BackupDraft::~BackupDraft()
{
    for (const QString &name : {m_path, QString(m_path % "-journal"_L1)})
        QFile::remove(name);
}

Done BackupDraft::takeFrom(Database &source, const DataKey &pageKey, const std::function<bool()> &goOn)
{
    return copyRegister(source, m_path, pageKey, goOn);
}

Done BackupDraft::takeFile(const QString &file)
{
    if (const platform::SystemError error = platform::copySafely(file, m_path))
        return writeFailure(error, m_path);
    return {};
}

Done BackupDraft::publish(const QString &file, KeySlots slots)
{
    const QString keyFile = KeySlots::pathBeside(file);
    if (isTaken(file) || isTaken(keyFile))
        return Failure{Problem::RegisterExists, file};
    slots.setSealed(RegisterFile::isSealed(m_path));
    if (const Done written = slots.write(keyFile); !written)
        return written;
    if (const platform::SystemError error = platform::publish(m_path, file)) {
        QFile::remove(keyFile);
        return error.problem == platform::SystemProblem::Exists ? Failure{Problem::RegisterExists, file}
                                                                : writeFailure(error, file);
    }
    return {};
}

}
