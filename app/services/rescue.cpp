// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rescue.h"

#include "platform/files.h"
#include "platform/registerlock.h"
#include "security/derivedkeys.h"
#include "services/audittrail.h"
#include "services/backupdraft.h"
#include "services/backupnames.h"
#include "services/managersdoor.h"
#include "storage/database.h"
#include "storage/register.h"
#include "storage/registerfile.h"
#include "storage/systemfailure.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

// Copies all of an open register, plain or sealed, and compares what arrived.
Done copyAndProve(BackupDraft &draft, Database &source, const DataKey &key, bool sealed)
{
    if (const Done taken = draft.takeFrom(source, sealed ? derivedKey(key, KeyUse::Pages) : DataKey()); !taken)
        return taken;
    const Result<ProvenCopy> proven = proveCopy(draft.path(), key);
    if (!proven)
        return proven.failure();
    const Result<CopyFacts> facts = copyFacts(source);
    if (!facts)
        return facts.failure();
    if (proven->facts.events < facts->events)
        return Failure{Problem::BackupDamaged, draft.path(), u"it does not hold what the register holds"_s};
    return {};
}

Done writePlain(Register &reg, Desk &desk, const KeySlots &slots, const QString &file)
{
    if (isTaken(file) || isTaken(KeySlots::pathBeside(file)))
        return Failure{Problem::RegisterExists, file};
    if (const Done noted = recordAct(desk, u"export-plain"_s, {}, QFileInfo(file).fileName()); !noted)
        return noted;
    BackupDraft draft(QFileInfo(file).absolutePath(), slots.registerId());
    if (const Done copied = copyAndProve(draft, reg.database(), desk.dataKey, false); !copied)
        return copied;
    return draft.publish(file, slots);
}

// A sealed copy takes the name of the plain one at once.
Done sealInPlace(const QString &path, std::unique_ptr<Database> source, const DataKey &key, const QString &registerId)
{
    BackupDraft draft(QFileInfo(path).absolutePath(), registerId);
    if (const Done copied = copyAndProve(draft, *source, key, true); !copied)
        return copied;
    source.reset();
    if (const platform::SystemError error = platform::replaceWith(draft.path(), path))
        return writeFailure(error, path);
    return {};
}

// What else of this register lies beside it: backups, copies from before a migration, registers that were set aside.
QStringList otherCopies(const QString &registerPath)
{
    QStringList copies;
    for (const QFileInfo &file :
         QDir(backupFolderOf(registerPath)).entryInfoList({u"*.optout"_s}, QDir::Files | QDir::NoSymLinks))
        copies.append(file.absoluteFilePath());
    const QFileInfo reg(registerPath);
    for (const QFileInfo &file : reg.dir().entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        const QString name = file.fileName();
        const bool isCopy = name.startsWith(QString(reg.fileName() % ".schema-"_L1))
                            || name.startsWith(QString(reg.fileName() % ".set-aside-"_L1));
        if (isCopy && !name.endsWith(".keys"_L1) && !name.endsWith("-journal"_L1))
            copies.append(file.absoluteFilePath());
    }
    return copies;
}

Done sealCopy(const QString &path, const DataKey &key, const QString &registerId)
{
    if (RegisterFile::isSealed(path))
        return {};
    auto copy = openCopy(path, {});
    if (!copy)
        return copy.failure();
    const Result<CopyFacts> facts = copyFacts(**copy);
    if (!facts)
        return facts.failure();
    if (facts->registerId != registerId)
        return {}; // nobody's to touch
    if (const Done sealed = sealInPlace(path, std::move(*copy), key, registerId); !sealed)
        return sealed;
    const QString keyFile = KeySlots::pathBeside(path);
    if (!isTaken(keyFile))
        return {};
    return KeySlots::update(keyFile, [](KeySlots &slots) -> Done {
        slots.setSealed(true);
        return {};
    });
}

}

Done exportPlain(const QString &location, const Credentials &credentials, const QString &file, const Clock &clock,
                 SignInGate &gate)
{
    const Result<QString> path = RegisterFile::locate(location);
    if (!path)
        return path.failure();
    const Result<Unlocked> unlocked = gate.tryPassword(*path, credentials);
    if (!unlocked)
        return unlocked.failure();
    const auto reg = Register::open(*path, derivedKey(unlocked->key, KeyUse::Pages), Register::Checks::Later);
    if (!reg)
        return reg.failure();
    if ((*reg)->facts().id != unlocked->slots.registerId())
        return Failure{Problem::KeyFileForeign, KeySlots::pathBeside(*path)};
    const Result<Session> session = managerIn((*reg)->database(), credentials.userName);
    if (!session)
        return session.failure();
    Desk desk{.database = (*reg)->database(), .clock = clock, .session = *session, .dataKey = unlocked->key};
    return writePlain(**reg, desk, unlocked->slots, QFileInfo(file).absoluteFilePath());
}

Done exportPlainByCode(const QString &location, const QString &code, const QString &file, const Clock &clock)
{
    const Result<QString> path = RegisterFile::locate(location);
    if (!path)
        return path.failure();
    const Result<KeySlots> slots = KeySlots::read(KeySlots::pathBeside(*path));
    if (!slots)
        return slots.failure();
    const Result<DataKey> key = slots->unlockByCode(code);
    if (!key)
        return key.failure();
    const auto reg = Register::open(*path, derivedKey(*key, KeyUse::Pages), Register::Checks::Later);
    if (!reg)
        return reg.failure();
    if ((*reg)->facts().id != slots->registerId())
        return Failure{Problem::KeyFileForeign, KeySlots::pathBeside(*path)};
    // Nobody signed in; the trail says that it was the code.
    Desk desk{.database = (*reg)->database(), .clock = clock, .dataKey = *key};
    if (const Done noted = recordAct(desk, u"recovery-code-used"_s); !noted)
        return noted;
    return writePlain(**reg, desk, *slots, QFileInfo(file).absoluteFilePath());
}

Result<QStringList> protectRegister(const QString &location, const Credentials &credentials, const Clock &clock,
                                    SignInGate &gate)
{
    const Result<QString> path = RegisterFile::locate(location);
    if (!path)
        return path.failure();
    platform::RegisterLock alone;
    if (const platform::SystemError error = alone.takeAlone(*path))
        return lockFailure(error, alone, *path);
    if (RegisterFile::isSealed(*path))
        return Failure{Problem::AlreadySealed, *path};
    const QString keyFile = KeySlots::pathBeside(*path);
    Result<OpenedByManager> opened = openByManager(*path, credentials, gate);
    if (!opened)
        return opened.failure();
    const QString registerId = opened->slots.registerId();
    {
        Desk desk = opened->desk(clock);
        if (const Done noted = recordAct(desk, u"protect-register"_s); !noted)
            return noted.failure();
    }
    // The copies first: what is cut off here is taken up again, for the register itself is still plain.
    QStringList left;
    for (const QString &copy : otherCopies(*path)) {
        if (!sealCopy(copy, opened->key, registerId))
            left.append(copy);
    }
    if (const Done sealed = sealInPlace(*path, std::move(opened->database), opened->key, registerId); !sealed)
        return sealed.failure();
    // What the file's first bytes say counts; the key file only repeats it.
    [[maybe_unused]] const Done repeated = KeySlots::update(keyFile, [](KeySlots &slots) -> Done {
        slots.setSealed(true);
        return {};
    });
    return left;
}

}
