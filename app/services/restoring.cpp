// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/restoring.h"

#include "platform/registerlock.h"
#include "security/derivedkeys.h"
#include "services/audittrail.h"
#include "services/backupdraft.h"
#include "services/managersdoor.h"
#include "services/setaside.h"
#include "storage/database.h"
#include "storage/patientrepository.h"
#include "storage/registerfile.h"
#include "storage/systemfailure.h"
#include "storage/transaction.h"
#include "storage/userrepository.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

// A backup that may take the place of a register, and what goes with it.
struct Candidate
{
    ProvenCopy proven = {};
    KeySlots slots = {}; // of the restored register
    DataKey key = {};
    std::optional<qint64> olderBy = {};
    qint64 bringsBack = 0;
};

Result<KeySlots> slotsOf(const QString &backup, const OpenedByManager *present)
{
    Result<KeySlots> slots = KeySlots::read(KeySlots::pathBeside(backup));
    // Whoever can open the register can open its backups, with or without a key file beside them.
    if (!slots && present != nullptr)
        return present->slots;
    return slots;
}

Result<ProvenCopy> proveBackup(const QString &backup, const DataKey &key, const KeySlots &slots)
{
    Result<ProvenCopy> proven = proveCopy(backup, key);
    if (proven && proven->facts.registerId != slots.registerId())
        return Failure{Problem::BackupOfAnother, backup};
    return proven;
}

// The present register can be opened: its manager decides, and its passwords go on.
Result<Candidate> besideThePresent(const QString &backup, const OpenedByManager &present)
{
    const Result<KeySlots> slots = slotsOf(backup, &present);
    if (!slots)
        return slots.failure();
    if (slots->registerId() != present.slots.registerId())
        return Failure{Problem::BackupOfAnother, backup};
    const Result<ProvenCopy> proven = proveBackup(backup, present.key, present.slots);
    if (!proven)
        return proven.failure();
    Candidate candidate{.proven = *proven, .slots = present.slots, .key = present.key};
    const auto copy = openCopy(backup, derivedKey(present.key, KeyUse::Pages));
    if (!copy)
        return copy.failure();
    // Damage in the present register is a reason to restore, not one against it.
    if (const Result<qint64> missing = eventsMissingIn(**copy, *present.database))
        candidate.olderBy = *missing;
    if (const Result<qint64> more = eventsMissingIn(*present.database, **copy))
        candidate.bringsBack = *more;
    return candidate;
}

// It cannot: the key file that is still there knows the passwords of today, and then only they count. Only where it is gone
// too, those of the time of the backup do.
Result<Unlocked> unlockWithout(const QString &backup, const QString &registerPath, const KeySlots &slots,
                               const Credentials &credentials, SignInGate &gate)
{
    const Result<KeySlots> left = KeySlots::read(KeySlots::pathBeside(registerPath));
    if (left && left->registerId() == slots.registerId())
        return gate.tryPassword(registerPath, credentials);
    return gate.tryPassword(backup, credentials);
}

Result<Candidate> withoutThePresent(const QString &backup, const QString &registerPath, const Credentials &credentials,
                                    SignInGate &gate)
{
    const Result<KeySlots> slots = slotsOf(backup, nullptr);
    if (!slots)
        return slots.failure();
    const Result<Unlocked> unlocked = unlockWithout(backup, registerPath, *slots, credentials, gate);
    if (!unlocked)
        return unlocked.failure();
    const Result<ProvenCopy> proven = proveBackup(backup, unlocked->key, *slots);
    if (!proven)
        return proven.failure();
    const auto copy = openCopy(backup, derivedKey(unlocked->key, KeyUse::Pages));
    if (!copy)
        return copy.failure();
    if (const Result<Session> manager = managerIn(**copy, credentials.userName); !manager)
        return manager.failure();
    return Candidate{.proven = *proven, .slots = unlocked->slots, .key = unlocked->key};
}

// What cannot be opened because it is damaged or gone. A register of the future wants its own program, a person without the
// right a manager, one that is read-only or on a share another place.
bool isReasonToRestore(const Failure &failure)
{
    switch (failure.kind()) {
    case FailureKind::Damaged:
        return failure.problem != Problem::RegisterTooNew && failure.problem != Problem::KeyFileTooNew;
    case FailureKind::NotFound:
    case FailureKind::Io: return true;
    default: return false;
    }
}

Result<Candidate> lookAt(const QString &backup, const QString &registerPath, const Credentials &credentials,
                         SignInGate &gate)
{
    if (!isTaken(backup))
        return Failure{Problem::FileNotFound, backup};
    const Result<OpenedByManager> present = openByManager(registerPath, credentials, gate);
    if (present)
        return besideThePresent(backup, *present);
    if (!isReasonToRestore(present.failure()))
        return present.failure();
    return withoutThePresent(backup, registerPath, credentials, gate);
}

// A backup from the time before key files: its passwords are in the key file of today, and its rows get their seals.
Done adopt(Desk &desk)
{
    const AuditRepository trail(desk.database);
    const Result<AuditTail> tail = trail.tail();
    if (!tail)
        return tail.failure();
    if (!tail->hash.isEmpty())
        return {};
    Result<Transaction> transaction = Transaction::begin(desk.database);
    if (!transaction)
        return transaction.failure();
    const Result<QList<UserAccount>> users = UserRepository(desk.database).all();
    if (!users)
        return users.failure();
    for (const UserAccount &user : *users) {
        if (const Done blanked = UserRepository(desk.database).setPasswordHash(user.id, {}); !blanked)
            return blanked;
    }
    desk.database.setRowKey(derivedKey(desk.dataKey, KeyUse::Rows));
    if (const Done sealed = PatientRepository(desk.database).sealAll(); !sealed)
        return sealed;
    if (const Done sealed = sealEverything(desk, u"adopt-register"_s); !sealed)
        return sealed;
    return transaction->commit();
}

// The restored register says itself that it was: the trail goes on from where the backup stopped.
Done continueTrail(const QString &draft, const Candidate &candidate, const QString &userName, const Clock &clock,
                   const QJsonObject &body, const QString &backup)
{
    const auto database = openRestored(draft, derivedKey(candidate.key, KeyUse::Pages));
    if (!database)
        return database.failure();
    Desk desk{.database = **database, .clock = clock, .session = {.userName = userName}, .dataKey = candidate.key};
    const Result<std::optional<UserAccount>> user = UserRepository(**database).byName(userName);
    if (!user)
        return user.failure();
    // Who joined after the backup has no account in it, but has a name.
    if (*user)
        desk.session = {(*user)->id, (*user)->userName, (*user)->displayName, (*user)->role};
    if (const Done adopted = adopt(desk); !adopted)
        return adopted;
    return recordAct(desk, u"restore"_s, {}, QFileInfo(backup).fileName(), body);
}

}

Result<RestorePreview> previewRestore(const QString &backup, const QString &location, const Credentials &credentials,
                                      SignInGate &gate)
{
    const QString registerPath = RegisterFile::placeOf(location);
    platform::RegisterLock shared;
    if (const platform::SystemError error = shared.share(registerPath))
        return lockFailure(error, shared, registerPath);
    const Result<Candidate> candidate = lookAt(backup, registerPath, credentials, gate);
    if (!candidate)
        return candidate.failure();
    const CopyFacts &facts = candidate->proven.facts;
    return RestorePreview{backup, facts.newestEntry, facts.events, candidate->olderBy, candidate->bringsBack};
}

Result<Restored> restoreBackup(const QString &backup, const QString &location, const Credentials &credentials,
                               const Clock &clock, SignInGate &gate)
{
    const QString registerPath = RegisterFile::placeOf(location);
    platform::RegisterLock alone;
    if (const platform::SystemError error = alone.takeAlone(registerPath))
        return lockFailure(error, alone, registerPath);
    const Result<Candidate> candidate = lookAt(backup, registerPath, credentials, gate);
    if (!candidate)
        return candidate.failure();

    BackupDraft draft(QFileInfo(registerPath).absolutePath(), candidate->proven.facts.registerId);
    if (const Done taken = draft.takeFile(backup); !taken)
        return taken.failure();
    // A copy that changed on its way from a failing stick is no backup.
    if (const Result<ProvenCopy> arrived = proveCopy(draft.path(), candidate->key); !arrived)
        return arrived.failure();
    SetAside old(registerPath, clock.now());
    const QString setAside = isTaken(registerPath) ? old.path() : QString();
    const QJsonValue olderBy = candidate->olderBy ? QJsonValue(*candidate->olderBy) : QJsonValue();
    const QJsonObject body{{u"events"_s, candidate->proven.facts.events},
                           {u"head"_s, headInFileName(candidate->proven.head)},
                           {u"set_aside"_s, QFileInfo(setAside).fileName()},
                           {u"older_by"_s, olderBy}};
    if (const Done noted = continueTrail(draft.path(), *candidate, credentials.userName.trimmed(), clock, body, backup);
        !noted)
        return noted.failure();
    KeySlots slots = candidate->slots;
    slots.setSealed(candidate->proven.sealed);
    if (const Done placed = old.replaceBy(draft.path(), slots); !placed)
        return placed.failure();
    return Restored{backup, setAside, candidate->olderBy};
}

}
