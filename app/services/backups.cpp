// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups.h"

#include "platform/files.h"
#include "platform/guards.h"
#include "platform/registerlock.h"
#include "security/derivedkeys.h"
#include "services/audittrail.h"
#include "services/backupdraft.h"
#include "services/backupnames.h"
#include "services/backupplaces.h"
#include "storage/practicerepository.h"
#include "storage/register.h"
#include "storage/registerfile.h"
#include "storage/systemfailure.h"
#include "storage/transaction.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

const auto backupAction = QStringLiteral("backup");

QString causeWord(BackupCause cause)
{
    switch (cause) {
    case BackupCause::Asked: return u"asked"_s;
    case BackupCause::Opened: return u"opened"_s;
    case BackupCause::Closing: return u"closing"_s;
    case BackupCause::Imported: return u"imported"_s;
    case BackupCause::Overdue: return u"overdue"_s;
    }
    return {};
}

// How much the register held at a moment: what a copy made between two of them must lie between.
struct Extent
{
    qint64 events = 0;
    qint64 entries = 0;
};

Result<Extent> extentOf(Database &database)
{
    const Result<CopyFacts> facts = copyFacts(database);
    if (!facts)
        return Failure{Problem::RegisterDamaged, facts.failure().subject, facts.failure().detail};
    const Result<Head> head = presentHead(database);
    if (!head)
        return head.failure();
    return Extent{facts->events, head->sequence};
}

// One run of making a backup: the steps of reliability.md in their order.
class Making
{
public:
    Making(const Register &reg, Database &source, const DataKey &dataKey, const std::function<bool()> &goOn)
        : m_register(reg), m_source(source), m_dataKey(dataKey), m_goOn(goOn)
    {}

    Result<ProvenCopy> draftAndProve(BackupDraft &draft);
    // The copy at the second place; an empty name when none is set.
    Result<QString> makeSecond(const QString &first, const KeySlots &slots);

private:
    DataKey pageKey() const { return derivedKey(m_dataKey, KeyUse::Pages); }

    const Register &m_register;
    Database &m_source;
    const DataKey &m_dataKey;
    const std::function<bool()> &m_goOn;
};

Result<ProvenCopy> Making::draftAndProve(BackupDraft &draft)
{
    const Result<Extent> before = extentOf(m_source);
    if (!before)
        return before.failure();
    if (const Done taken = draft.takeFrom(m_source, m_register.isSealed() ? pageKey() : DataKey(), m_goOn); !taken)
        return taken.failure();
    const Result<Extent> after = extentOf(m_source);
    if (!after)
        return after.failure();
    const Result<ProvenCopy> proven = proveCopy(draft.path(), m_dataKey, m_goOn);
    if (!proven)
        return proven.failure();
    const auto isBetween = [](qint64 least, qint64 value, qint64 most) { return least <= value && value <= most; };
    if (guards::isOn(guards::Guard::BackupsProven)
        && (proven->facts.registerId != m_register.facts().id
            || !isBetween(before->events, proven->facts.events, after->events)
            || !isBetween(before->entries, proven->head.sequence, after->entries)))
        return Failure{Problem::BackupDamaged, draft.path(), u"it does not hold what the register holds"_s};
    return proven;
}

Result<QString> Making::makeSecond(const QString &first, const KeySlots &slots)
{
    const Result<QString> place = secondPlaceOf(m_source);
    if (!place || place->isEmpty())
        return place;
    const QString folder = secondFolderOf(*place, m_register.path());
    if (!QFileInfo(folder).isDir())
        return Failure{Problem::BackupPlaceUnusable, *place, u"it is not there now"_s};
    const QString file = folder % u'/' % QFileInfo(first).fileName();
    // Made from the first copy, which nobody writes to. What seals it is done beside that one: the second place may be a
    // share, where SQLite is not at home, so only finished bytes go there.
    BackupDraft sealed(QFileInfo(first).absolutePath(), m_register.facts().id);
    if (!RegisterFile::isSealed(first)) {
        const auto plain = openCopy(first, {});
        if (!plain)
            return plain.failure();
        if (const Done taken = sealed.takeFrom(**plain, pageKey(), m_goOn); !taken)
            return taken.failure();
    }
    BackupDraft second(folder, m_register.facts().id);
    if (const Done taken = second.takeFile(isTaken(sealed.path()) ? sealed.path() : first); !taken)
        return taken.failure();
    if (const Result<ProvenCopy> proven = proveCopy(second.path(), m_dataKey, m_goOn); !proven)
        return proven.failure();
    if (const Done published = second.publish(file, slots); !published)
        return published.failure();
    return file;
}

void takeBack(const QString &file)
{
    if (QFile::remove(file))
        QFile::remove(KeySlots::pathBeside(file));
}

Result<BackupMade> makeAndProve(const Register &reg, const Session &session, const DataKey &dataKey, const Clock &clock,
                                BackupCause cause, const QString &file, const std::function<bool()> &goOn)
{
    const QString ownFolder = backupFolderOf(reg.path());
    if (const platform::SystemError error = platform::makePrivateFolder(ownFolder))
        return writeFailure(error, ownFolder);
    // One at a time, so that what lies there unfinished is known to be left over.
    platform::RegisterLock making;
    if (const platform::SystemError error = making.takeAlone(ownFolder % "/making"_L1))
        return lockFailure(error, making, ownFolder);
    if (!file.isEmpty() && (isTaken(file) || isTaken(KeySlots::pathBeside(file))))
        return Failure{Problem::RegisterExists, file};
    const Result<KeySlots> slots = KeySlots::read(KeySlots::pathBeside(reg.path()));
    if (!slots)
        return slots.failure();
    const auto source = reg.connect();
    if (!source)
        return source.failure();

    BackupMade made;
    Making steps(reg, **source, dataKey, goOn);
    {
        const QString folder = file.isEmpty() ? ownFolder : QFileInfo(file).absolutePath();
        BackupDraft draft(folder, reg.facts().id);
        const Result<ProvenCopy> proven = steps.draftAndProve(draft);
        if (!proven)
            return proven.failure();
        made.events = proven->facts.events;
        made.head = headInFileName(proven->head);
        const BackupName name{backupBaseOf(reg.path()), clock.now(), made.head};
        made.file = file.isEmpty() ? QString(folder % u'/' % name.fileName()) : QFileInfo(file).absoluteFilePath();
        if (const Done published = draft.publish(made.file, *slots); !published)
            return published.failure();
    }
    if (file.isEmpty()) {
        const Result<QString> second = steps.makeSecond(made.file, *slots);
        if (second)
            made.secondFile = *second;
        else
            made.secondTrouble = second.failure().detail.isEmpty() ? second.failure().subject : second.failure().detail;
    }

    Desk desk{.database = **source, .clock = clock, .session = session, .dataKey = dataKey};
    const Done noted = recordAct(desk, backupAction, {}, QFileInfo(made.file).fileName(),
                                 {{u"cause"_s, causeWord(cause)},
                                  {u"events"_s, made.events},
                                  {u"head"_s, made.head},
                                  {u"second"_s, !made.secondFile.isEmpty()},
                                  {u"second_trouble"_s, made.secondTrouble}});
    if (!noted) {
        // A backup that the trail does not know is no evidence, and on a full disk it is what fills it.
        takeBack(made.file);
        if (!made.secondFile.isEmpty())
            takeBack(made.secondFile);
        return noted.failure();
    }
    if (file.isEmpty())
        thinOut(ownFolder, reg.path(), reg.facts().id, made.file);
    if (!made.secondFile.isEmpty())
        thinOut(QFileInfo(made.secondFile).absolutePath(), reg.path(), reg.facts().id, made.secondFile);
    return made;
}

// Whoever asks for the backups in the trail sees those that did not come about too. On a full disk not even this is kept.
void noteFailed(const Register &reg, const Session &session, const DataKey &dataKey, const Clock &clock, BackupCause cause,
                const Failure &failure)
{
    const auto source = reg.connect();
    if (!source)
        return;
    Desk desk{.database = **source, .clock = clock, .session = session, .dataKey = dataKey};
    [[maybe_unused]] const Done noted =
        recordAct(desk, u"backup-failed"_s, {}, QFileInfo(failure.subject).fileName().left(200),
                  {{u"cause"_s, causeWord(cause)}, {u"detail"_s, failure.detail.left(400)}});
}

}

Result<BackupMade> makeBackup(const Register &reg, const Session &session, const DataKey &dataKey, const Clock &clock,
                              BackupCause cause, const QString &file, const std::function<bool()> &goOn)
{
    Result<BackupMade> made = makeAndProve(reg, session, dataKey, clock, cause, file, goOn);
    if (!made && (made.failure().kind() == FailureKind::Io || made.failure().kind() == FailureKind::Damaged))
        noteFailed(reg, session, dataKey, clock, cause, made.failure());
    return made;
}

Result<BackupMade> Backups::make(BackupCause cause, const QString &file, const std::function<bool()> &goOn)
{
    if (cause == BackupCause::Asked) {
        if (const Done may = requireMaySafely(m_desk, Act::BackUp); !may)
            return may.failure();
    }
    return makeBackup(m_register, m_desk.session, m_desk.dataKey, m_desk.clock, cause, file, goOn);
}

Result<QList<BackupFound>> Backups::list()
{
    QList<BackupFound> found = backupsIn(backupFolderOf(m_register.path()), m_register.path(), false);
    const Result<QString> place = secondPlace();
    if (!place)
        return place.failure();
    if (!place->isEmpty()) {
        found += backupsIn(secondFolderOf(*place, m_register.path()), m_register.path(), true);
        std::ranges::stable_sort(found, std::greater(), &BackupFound::madeAt);
    }
    return found;
}

Result<bool> Backups::isUpToDate()
{
    const QList<BackupFound> found = backupsIn(backupFolderOf(m_register.path()), m_register.path(), false);
    if (found.isEmpty())
        return false;
    const Result<bool> behind = hasActsBehind(m_desk.database, found.first().sequence, backupAction);
    if (!behind)
        return behind.failure();
    return !*behind;
}

Result<QDateTime> Backups::lastMadeAt()
{
    const QList<BackupFound> found = backupsIn(backupFolderOf(m_register.path()), m_register.path(), false);
    return found.isEmpty() ? QDateTime() : found.first().madeAt;
}

Result<QString> Backups::secondPlace()
{
    return secondPlaceOf(m_desk.database);
}

Done Backups::setSecondPlace(const QString &folder)
{
    if (const Done may = requireMaySafely(m_desk, Act::BackUp); !may)
        return may;
    const QString place = folder.isEmpty() ? QString() : QFileInfo(folder).absoluteFilePath();
    if (!place.isEmpty()) {
        if (const Done prepared = prepareSecondPlace(place, m_register.path()); !prepared)
            return prepared;
    }
    Result<Transaction> transaction = Transaction::begin(m_desk.database);
    if (!transaction)
        return transaction.failure();
    if (const Done kept = PracticeRepository(m_desk.database).setSetting(QString(secondPlaceKey), place); !kept)
        return kept;
    if (const Done noted = appendAudit(m_desk, u"set-backup-place"_s, {}, place); !noted)
        return noted;
    return transaction->commit();
}

}
