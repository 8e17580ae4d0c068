// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/restoring.h"

#include "security/derivedkeys.h"
#include "security/keyslots.h"
#include "services/openregister.h"
#include "storage/auditrepository.h"
#include "tests/services/backedupregister.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::BackedUpRegister;
using optoutdesk::testing::bothProtections;
using optoutdesk::testing::bytesOf;
using optoutdesk::testing::damage;
using optoutdesk::testing::namesIn;
using optoutdesk::testing::protectionOfRow;
using optoutdesk::testing::SmallDisk;
using optoutdesk::testing::testPassword;

namespace {

Problem problemOf(const auto &outcome)
{
    return outcome ? Problem::UnknownCommand : outcome.failure().problem;
}

// One objection, a backup of it, two more objections; nobody has it open.
struct Drill
{
    explicit Drill(Protection protection = BackedUpRegister::usualProtection()) : reg(protection)
    {
        const bool one = reg.record();
        const auto made = reg.backUp();
        ready = one && made && reg.record(2);
        if (made)
            backup = made->file;
        reg.close();
    }

    Result<std::unique_ptr<OpenRegister>> open(const QString &path)
    {
        return OpenRegister::open(path, {u"jo"_s, testPassword}, gate, reg.clock);
    }

    BackedUpRegister reg;
    SignInGate gate{reg.clock};
    QString backup;
    bool ready = false;
};

}

class TstRestoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBackupTakesThePlaceAndTheOldRegisterIsKept_data() { bothProtections(); }
    void theBackupTakesThePlaceAndTheOldRegisterIsKept()
    {
        Drill drill(protectionOfRow());
        QVERIFY(drill.ready);
        const auto restored = drill.reg.restore(drill.backup);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.failure().detail));
        QCOMPARE(restored->from, drill.backup);
        QCOMPARE(restored->olderBy, std::optional<qint64>(2));
        QVERIFY(restored->setAside.startsWith(drill.reg.path() + u".set-aside-20260302T"_s));
        QCOMPARE(drill.reg.eventsIn(drill.reg.path()), 1);
        QCOMPARE(drill.reg.eventsIn(restored->setAside), 3);
        QVERIFY(QFile::exists(drill.backup));
        // Both are registers that somebody can sign in to.
        QVERIFY(drill.open(drill.reg.path()));
        QVERIFY(drill.open(restored->setAside));
        QVERIFY(!namesIn(drill.reg.folder())
                     .contains(u".backup-"_s + KeySlots::read(KeySlots::pathBeside(drill.reg.path()))->registerId()
                               + u".unfinished"_s));
    }

    void theTrailGoesOnWithTheRestore()
    {
        Drill drill;
        QVERIFY(drill.reg.restore(drill.backup));
        const auto reg = Register::open(drill.reg.path(), derivedKey(drill.reg.dataKey(), KeyUse::Pages));
        QVERIFY(reg);
        const auto entry = AuditRepository((*reg)->database()).lastOf(u"restore"_s);
        QVERIFY(entry && *entry);
        QCOMPARE((*entry)->userName, u"jo"_s);
        QCOMPARE((*entry)->subject, QFileInfo(drill.backup).fileName());
        QVERIFY((*entry)->body.contains("\"older_by\":2"));
        QCOMPARE((*entry)->sequence, *AuditRepository((*reg)->database()).lastSequence());
    }

    void thePreviewTellsTheSameAndChangesNothing()
    {
        Drill drill;
        const QByteArray before = bytesOf(drill.reg.path());
        const QStringList names = namesIn(drill.reg.folder());
        const auto preview = previewRestore(drill.backup, drill.reg.path(), {u"jo"_s, testPassword}, drill.gate);
        QVERIFY(preview);
        QCOMPARE(preview->olderBy, std::optional<qint64>(2));
        QCOMPARE(preview->bringsBack, 0);
        QCOMPARE(preview->events, 1);
        QCOMPARE(preview->madeAt.date(), QDate(2026, 3, 2));
        QCOMPARE(bytesOf(drill.reg.path()), before);
        QCOMPARE(namesIn(drill.reg.folder()), names);
    }

    void thePreviewCountsWhatAnOlderRegisterHasLost()
    {
        BackedUpRegister reg;
        QVERIFY(reg.record());
        const auto first = reg.backUp();
        QVERIFY(first && reg.record(2));
        const auto second = reg.backUp();
        QVERIFY(second);
        reg.close();
        QVERIFY(reg.restore(first->file));
        SignInGate gate{reg.clock};
        const auto preview = previewRestore(second->file, reg.path(), {u"jo"_s, testPassword}, gate);
        QVERIFY(preview);
        QCOMPARE(preview->olderBy, std::optional<qint64>(0));
        QCOMPARE(preview->bringsBack, 2);
    }

    void aMissingRegisterComesBack_data() { bothProtections(); }
    void aMissingRegisterComesBack()
    {
        Drill drill(protectionOfRow());
        QVERIFY(QFile::remove(drill.reg.path()));
        QVERIFY(QFile::remove(KeySlots::pathBeside(drill.reg.path())));
        const auto restored = drill.reg.restore(drill.backup);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.failure().detail));
        QVERIFY(restored->setAside.isEmpty());
        QVERIFY(!restored->olderBy);
        QVERIFY(drill.open(drill.reg.path()));
        QCOMPARE(drill.reg.eventsIn(drill.reg.path()), 1);
    }

    // The register is gone, but its key file knows who left and what the passwords are today.
    void onlyThePasswordsOfTheKeyFileThatIsLeftCount()
    {
        Drill drill;
        KeySlots today = *KeySlots::read(KeySlots::pathBeside(drill.reg.path()));
        QVERIFY(today.setPassword(u"jo"_s, u"the word of today"_s, drill.reg.dataKey(), PasswordStrength::Least));
        QVERIFY(today.write(KeySlots::pathBeside(drill.reg.path())));
        QVERIFY(QFile::remove(drill.reg.path()));
        QCOMPARE(problemOf(drill.reg.restore(drill.backup)), Problem::WrongPassword);
        QVERIFY(!QFile::exists(drill.reg.path()));
        QVERIFY(
            restoreBackup(drill.backup, drill.reg.path(), {u"jo"_s, u"the word of today"_s}, drill.reg.clock, drill.gate));
    }

    void aDamagedRegisterIsSetAside_data() { bothProtections(); }
    void aDamagedRegisterIsSetAside()
    {
        Drill drill(protectionOfRow());
        QVERIFY(damage(drill.reg.path(), 0, QByteArray(4'096, '\x5a')));
        const QByteArray broken = bytesOf(drill.reg.path());
        const auto restored = drill.reg.restore(drill.backup);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.failure().detail));
        QVERIFY(!restored->olderBy);
        QCOMPARE(bytesOf(restored->setAside), broken);
        QVERIFY(drill.open(drill.reg.path()));
        QCOMPARE(drill.reg.eventsIn(drill.reg.path()), 1);
    }

    // The journal of another register would be undone into the new one.
    void theOldJournalGoesWithTheOldRegister_data() { bothProtections(); }
    void theOldJournalGoesWithTheOldRegister()
    {
        Drill drill(protectionOfRow());
        QVERIFY(QFile::remove(KeySlots::pathBeside(drill.reg.path())));
        QFile journal(drill.reg.path() + u"-journal"_s);
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write(QByteArray(512, 'j'));
        journal.close();
        const auto restored = drill.reg.restore(drill.backup);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.failure().detail));
        QCOMPARE(bytesOf(restored->setAside + u"-journal"_s), QByteArray(512, 'j'));
        QVERIFY(drill.open(drill.reg.path()));
        QCOMPARE(drill.reg.eventsIn(drill.reg.path()), 1);
    }

    void aDamagedBackupIsRefusedAndNothingChanges_data() { bothProtections(); }
    void aDamagedBackupIsRefusedAndNothingChanges()
    {
        Drill drill(protectionOfRow());
        const QByteArray good = bytesOf(drill.backup);
        const QByteArray present = bytesOf(drill.reg.path());
        const QStringList names = namesIn(drill.reg.folder());
        QList<QByteArray> broken;
        broken.append(good.first(good.size() - 4'096));
        broken.append(good.first(good.size() / 2 + 100));
        broken.append(QByteArray());
        broken.append(QByteArray(good).replace(0, 100, QByteArray(100, 'x')));
        const qsizetype middle = good.size() / 4'096 / 2 * 4'096;
        broken.append(QByteArray(good).replace(middle, 4'096, QByteArray(4'096, '\x5a')));
        for (const QByteArray &bytes : broken) {
            QFile file(drill.backup);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(file.write(bytes), bytes.size());
            file.close();
            QCOMPARE(problemOf(drill.reg.restore(drill.backup)), Problem::BackupDamaged);
            QCOMPARE(bytesOf(drill.reg.path()), present);
            QCOMPARE(namesIn(drill.reg.folder()), names);
        }
        QVERIFY(drill.open(drill.reg.path()));
    }

    void aBackupOfAnotherRegisterIsRefusedWhileThisOneLives()
    {
        Drill drill;
        Drill another;
        const QByteArray present = bytesOf(drill.reg.path());
        QCOMPARE(problemOf(drill.reg.restore(another.backup)), Problem::BackupOfAnother);
        QCOMPARE(bytesOf(drill.reg.path()), present);
        // Nothing is lost where nothing is.
        QVERIFY(QFile::remove(drill.reg.path()));
        QVERIFY(drill.reg.restore(another.backup));
        QVERIFY(drill.open(drill.reg.path()));
    }

    void nobodyMayHaveItOpen()
    {
        Drill drill;
        const auto open = drill.open(drill.reg.path());
        QVERIFY(open);
        const auto refused = drill.reg.restore(drill.backup);
        QCOMPARE(problemOf(refused), Problem::RegisterInUse);
        QVERIFY(!refused.failure().subject.isEmpty());
    }

    void onlyAManagerWithThePasswordMay()
    {
        Drill drill;
        const QByteArray present = bytesOf(drill.reg.path());
        QCOMPARE(problemOf(drill.reg.restore(drill.backup, u"sam"_s)), Problem::NotAllowedForRole);
        QCOMPARE(problemOf(drill.reg.restore(drill.backup, u"jo"_s, u"wrong"_s)), Problem::WrongPassword);
        QVERIFY(QFile::rename(drill.reg.path(), drill.reg.path() + u".away"_s));
        QCOMPARE(problemOf(drill.reg.restore(drill.backup, u"sam"_s)), Problem::NotAllowedForRole);
        QCOMPARE(problemOf(drill.reg.restore(drill.backup, u"jo"_s, u"wrong"_s)), Problem::WrongPassword);
        QVERIFY(!QFile::exists(drill.reg.path()));
        QVERIFY(QFile::rename(drill.reg.path() + u".away"_s, drill.reg.path()));
        QCOMPARE(bytesOf(drill.reg.path()), present);
    }

    // Who left in the meantime does not come back with an old backup, and nobody needs the password of then.
    void thePasswordsOfTodayGoOn()
    {
        Drill drill;
        QVERIFY(KeySlots::update(KeySlots::pathBeside(drill.reg.path()), [&](KeySlots &slots) -> Done {
            slots.switchOff(u"sam"_s);
            return slots.setPassword(u"jo"_s, u"another-password"_s, drill.reg.dataKey(), PasswordStrength::Least);
        }));
        QVERIFY(drill.reg.restore(drill.backup, u"jo"_s, u"another-password"_s));
        QVERIFY(OpenRegister::open(drill.reg.path(), {u"jo"_s, u"another-password"_s}, drill.gate, drill.reg.clock));
        QCOMPARE(problemOf(OpenRegister::open(drill.reg.path(), {u"sam"_s, testPassword}, drill.gate, drill.reg.clock)),
                 Problem::UserDisabled);
    }

    void aBackupOfTheFutureIsRefused()
    {
        Drill drill(Protection::Plain);
        QVERIFY(damage(drill.backup, 60, QByteArray::fromHex("00000063"))); // the schema's number in SQLite's header
        const QByteArray present = bytesOf(drill.reg.path());
        QCOMPARE(problemOf(drill.reg.restore(drill.backup)), Problem::RegisterTooNew);
        QCOMPARE(bytesOf(drill.reg.path()), present);
    }

    void whatIsNoBackupIsRefused()
    {
        Drill drill;
        QCOMPARE(problemOf(drill.reg.restore(drill.reg.folder() + u"/nothing.optout"_s)), Problem::FileNotFound);
        const QString text = drill.reg.folder() + u"/letter.txt"_s;
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5'000, 'x'));
        file.close();
        QCOMPARE(problemOf(drill.reg.restore(text)), Problem::BackupDamaged);
        QVERIFY(drill.open(drill.reg.path()));
    }

    void twoInOneSecondDoNotTakeEachOthersName()
    {
        Drill drill;
        const auto first = drill.reg.restore(drill.backup);
        QVERIFY(first);
        const auto second = drill.reg.restore(drill.backup);
        QVERIFY(second);
        QVERIFY(first->setAside != second->setAside);
        QCOMPARE(drill.reg.eventsIn(first->setAside), 3);
        QCOMPARE(drill.reg.eventsIn(second->setAside), 1);
        // And back again: what was set aside is a backup like any other.
        QVERIFY(drill.reg.restore(first->setAside));
        QCOMPARE(drill.reg.eventsIn(drill.reg.path()), 3);
    }

    void onAFullDiskTheOldRegisterStays_data() { bothProtections(); }
    void onAFullDiskTheOldRegisterStays()
    {
        Drill drill(protectionOfRow());
        const QByteArray present = bytesOf(drill.reg.path());
        const QStringList names = namesIn(drill.reg.folder());
        const qint64 size = QFileInfo(drill.backup).size();
        for (const qint64 room : {qint64(600), size / 2, size - 4'096}) {
            const SmallDisk disk(static_cast<quint64>(room));
            QVERIFY(!drill.reg.restore(drill.backup));
        }
        QCOMPARE(bytesOf(drill.reg.path()), present);
        QCOMPARE(namesIn(drill.reg.folder()), names);
    }

    // Killed at any moment, the old register or the new one is there and opens, and the old one is never gone.
    void killedAtAnyMomentTheOldOrTheNewOneOpens_data() { bothProtections(); }
    void killedAtAnyMomentTheOldOrTheNewOneOpens()
    {
        Drill drill(protectionOfRow());
        QVERIFY(drill.ready);
        const QString first = drill.reg.path() + u".first"_s;
        QVERIFY(QFile::copy(drill.reg.path(), first));
        QElapsedTimer whole;
        int restoredOnes = 0;
        int oldOnes = 0;
        qint64 longest = 60'000;
        bool longRun = false;
        const int times = qEnvironmentVariableIntValue("OPTOUT_DESK_LONG_RUN", &longRun) > 0 && longRun ? 1'000 : 20;
        for (int i = 0; i < times; ++i) {
            for (const QString &name : namesIn(drill.reg.folder())) {
                if (name.contains("set-aside"_L1))
                    QVERIFY(QFile::remove(drill.reg.folder() + u'/' + name));
            }
            QVERIFY(!QFile::exists(drill.reg.path()) || QFile::remove(drill.reg.path()));
            QVERIFY(QFile::copy(first, drill.reg.path()));
            whole.start();
            const pid_t child = ::fork();
            if (child == 0) {
                const bool done = drill.reg.restore(drill.backup).ok();
                ::_exit(done ? 0 : 1);
            }
            if (i > 0) {
                ::usleep(static_cast<useconds_t>(QRandomGenerator::global()->bounded(longest)));
                ::kill(child, SIGKILL);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            if (i == 0) {
                QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
                longest = whole.nsecsElapsed() / 1'000 + 1;
            }
            const qint64 events = drill.reg.eventsIn(drill.reg.path());
            QVERIFY2(events == 1 || events == 3, qPrintable(u"run %1 left %2"_s.arg(i).arg(events)));
            QVERIFY(KeySlots::read(KeySlots::pathBeside(drill.reg.path()))->unlock(u"jo"_s, testPassword));
            bool oldIsKept = events == 3;
            for (const QString &name : namesIn(drill.reg.folder())) {
                if (name.contains(".set-aside-"_L1) && !name.endsWith(".keys"_L1) && !name.endsWith("-journal"_L1))
                    oldIsKept = oldIsKept || drill.reg.eventsIn(drill.reg.folder() + u'/' + name) == 3;
            }
            QVERIFY2(oldIsKept, qPrintable(u"run %1 lost the old register"_s.arg(i)));
            (events == 1 ? restoredOnes : oldOnes)++;
        }
        QVERIFY(restoredOnes > 0);
        QVERIFY(oldOnes > 0);
    }
};

OPTOUTDESK_TEST(TstRestoring);
#include "tst_restoring.moc"
