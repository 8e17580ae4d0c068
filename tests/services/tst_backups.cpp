// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups.h"

#include "security/keyslots.h"
#include "services/backupnames.h"
#include "services/objectionrecorder.h"
#include "storage/auditrepository.h"
#include "storage/registerfile.h"
#include "tests/services/backedupregister.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <thread>

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

// Only what a finished backup leaves, and the lock.
QStringList backupsIn(const QString &folder)
{
    QStringList names = namesIn(folder);
    names.removeAll(u"making.lock"_s);
    return names;
}

}

class TstBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsAWholeRegisterWithItsKeyFile_data() { bothProtections(); }
    void aBackupIsAWholeRegisterWithItsKeyFile()
    {
        BackedUpRegister reg(protectionOfRow());
        QVERIFY(reg.record(3));
        const auto made = reg.backUp();
        QVERIFY2(made, made ? "" : qPrintable(made.failure().detail));
        QCOMPARE(made->events, 3);
        const QString name = QFileInfo(made->file).fileName();
        const auto parsed = BackupName::parse(name);
        QVERIFY(parsed);
        QCOMPARE(parsed->base, u"practice"_s);
        QCOMPARE(parsed->head, made->head);
        QCOMPARE(backupsIn(reg.backupFolder()), (QStringList{name, name + u".keys"_s}));
        QCOMPARE(QFile::permissions(reg.backupFolder()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
        QCOMPARE(reg.eventsIn(made->file), 3);
        QCOMPARE(RegisterFile::isSealed(made->file), reg.reg().isSealed());
        const auto slots = KeySlots::read(KeySlots::pathBeside(made->file));
        QVERIFY(slots);
        QVERIFY(slots->unlock(u"jo"_s, testPassword));
        QCOMPARE(slots->isSealed(), reg.reg().isSealed());
    }

    void theTrailKnowsEveryBackup()
    {
        BackedUpRegister reg;
        QVERIFY(reg.record());
        const auto made = reg.backUp(BackupCause::Closing);
        QVERIFY(made);
        const auto entry = AuditRepository(reg.database()).lastOf(u"backup"_s);
        QVERIFY(entry && *entry);
        QCOMPARE((*entry)->subject, QFileInfo(made->file).fileName());
        const QJsonObject body = QJsonDocument::fromJson((*entry)->body).object();
        QCOMPARE(body.value("head"_L1).toString(), made->head);
        QCOMPARE(body.value("events"_L1).toInt(), 1);
        QCOMPARE(body.value("cause"_L1).toString(), u"closing"_s);
    }

    void theTrailKnowsOneThatFailed()
    {
        BackedUpRegister reg;
        QVERIFY(!reg.backUp(BackupCause::Asked, reg.folder() % u"/gone/copy.optout"_s));
        const auto entry = AuditRepository(reg.database()).lastOf(u"backup-failed"_s);
        QVERIFY(entry && *entry);
        QCOMPARE(QJsonDocument::fromJson((*entry)->body).object().value("cause"_L1).toString(), u"asked"_s);
    }

    void askingIsAManagersTheProgramItselfMayAlways()
    {
        BackedUpRegister reg;
        Desk desk = reg.receptionist();
        Backups backups(desk, reg.reg());
        QCOMPARE(problemOf(backups.make(BackupCause::Asked)), Problem::NotAllowedForRole);
        QVERIFY(backups.make(BackupCause::Opened));
        QCOMPARE(problemOf(backups.setSecondPlace(reg.folder())), Problem::NotAllowedForRole);
    }

    void aNamedFileIsNeverReplaced()
    {
        BackedUpRegister reg;
        const QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(u"copy.optout"_s);
        const auto made = reg.backUp(BackupCause::Asked, file);
        QVERIFY(made);
        QCOMPARE(made->file, file);
        QCOMPARE(namesIn(elsewhere.path()), (QStringList{u"copy.optout"_s, u"copy.optout.keys"_s}));
        QVERIFY(backupsIn(reg.backupFolder()).isEmpty());
        const QByteArray before = bytesOf(file);
        QCOMPARE(problemOf(reg.backUp(BackupCause::Asked, file)), Problem::RegisterExists);
        QCOMPARE(bytesOf(file), before);
        // A key file alone may be the only one of its register.
        QVERIFY(QFile::remove(file));
        QCOMPARE(problemOf(reg.backUp(BackupCause::Asked, file)), Problem::RegisterExists);
        QCOMPARE(problemOf(reg.backUp(BackupCause::Asked, reg.path())), Problem::RegisterExists);
    }

    void theSecondCopyIsAlwaysSealed_data() { bothProtections(); }
    void theSecondCopyIsAlwaysSealed()
    {
        BackedUpRegister reg(protectionOfRow());
        QVERIFY(reg.record(2));
        const QTemporaryDir stick;
        Desk desk = reg.manager();
        Backups backups(desk, reg.reg());
        QVERIFY(backups.setSecondPlace(stick.path()));
        const auto made = backups.make(BackupCause::Asked);
        QVERIFY(made);
        QVERIFY2(made->secondTrouble.isEmpty(), qPrintable(made->secondTrouble));
        QCOMPARE(made->secondFile, stick.filePath(u"practice.optout-backups/"_s + QFileInfo(made->file).fileName()));
        QVERIFY(RegisterFile::isSealed(made->secondFile));
        QCOMPARE(RegisterFile::isSealed(made->file), reg.reg().isSealed());
        QCOMPARE(reg.eventsIn(made->secondFile), 2);
        QVERIFY(KeySlots::read(KeySlots::pathBeside(made->secondFile))->isSealed());
        QVERIFY(!bytesOf(made->secondFile).contains("Smith"));
        const auto list = backups.list();
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(std::ranges::count_if(*list, &BackupFound::secondPlace), 1);
        QCOMPARE(backupsIn(reg.backupFolder()).size(), 2);
    }

    void aStickThatWasPulledOutIsToldAndFailsNothing()
    {
        BackedUpRegister reg;
        const QTemporaryDir stick;
        Desk desk = reg.manager();
        Backups backups(desk, reg.reg());
        QVERIFY(backups.setSecondPlace(stick.path()));
        // The mount point stays, what was on the stick does not.
        QVERIFY(QDir(stick.filePath(u"practice.optout-backups"_s)).removeRecursively());
        const auto made = backups.make(BackupCause::Asked);
        QVERIFY(made);
        QVERIFY(made->secondFile.isEmpty());
        QVERIFY(!made->secondTrouble.isEmpty());
        QVERIFY(QFile::exists(made->file));
        QVERIFY(namesIn(stick.path()).isEmpty());
        QVERIFY(backups.setSecondPlace({}));
        QVERIFY(backups.make(BackupCause::Asked)->secondTrouble.isEmpty());
    }

    void placesThatCannotHoldBackupsAreRefused()
    {
        BackedUpRegister reg;
        Desk desk = reg.manager();
        Backups backups(desk, reg.reg());
        QCOMPARE(problemOf(backups.setSecondPlace(reg.path())), Problem::BackupPlaceUnusable);
        QCOMPARE(problemOf(backups.setSecondPlace(reg.folder() + u"/not there"_s)), Problem::BackupPlaceUnusable);
        QCOMPARE(problemOf(backups.setSecondPlace(reg.folder())), Problem::BackupPlaceUnusable);
        QCOMPARE(problemOf(backups.setSecondPlace(u"/proc"_s)), Problem::BackupPlaceUnusable);
        QCOMPARE(*backups.secondPlace(), QString());
    }

    void itIsUpToDateUntilSomethingHappens()
    {
        BackedUpRegister reg;
        Desk desk = reg.manager();
        Backups backups(desk, reg.reg());
        QVERIFY(!*backups.isUpToDate());
        QVERIFY(!backups.lastMadeAt()->isValid());
        QVERIFY(reg.backUp());
        QVERIFY(*backups.isUpToDate());
        QCOMPARE(backups.lastMadeAt()->date(), reg.clock.today());
        QVERIFY(reg.backUp());
        QVERIFY(*backups.isUpToDate());
        QVERIFY(reg.record());
        QVERIFY(!*backups.isUpToDate());
    }

    // Whatever is recorded meanwhile: the backup holds everything up to one moment and nothing half.
    void underLoadABackupHoldsWhatWasRecordedUpToAMoment_data() { bothProtections(); }
    void underLoadABackupHoldsWhatWasRecordedUpToAMoment()
    {
        BackedUpRegister reg(protectionOfRow());
        QVERIFY(reg.addPatients(500));
        QVERIFY(reg.record());
        const Session session = reg.manager().session;
        std::atomic<bool> stop = false;
        std::atomic<qint64> recorded = 1;
        std::atomic<bool> refused = false;
        std::thread desk([&] {
            const auto database = reg.reg().connect();
            optoutdesk::testing::TestClock clock;
            Desk busy{.database = **database, .clock = clock, .session = session, .dataKey = reg.dataKey()};
            RecordingAct act;
            act.request.patient = PatientId(1);
            act.request.type = u"type1"_s;
            while (!stop) {
                refused = refused || !ObjectionRecorder(busy).record(act);
                ++recorded;
                std::this_thread::sleep_for(std::chrono::milliseconds(5)); // nobody types faster
            }
        });
        QList<qint64> bounds;
        QList<BackupMade> made;
        bool allMade = true;
        QString trouble;
        for (int i = 0; i < 5 && allMade; ++i) {
            bounds.append(recorded);
            const auto backup = reg.backUp(BackupCause::Opened);
            allMade = backup.ok();
            if (allMade)
                made.append(*backup);
            else
                trouble = backup.failure().subject % u": "_s % backup.failure().detail;
        }
        stop = true;
        desk.join();
        QVERIFY2(allMade, qPrintable(trouble));
        QVERIFY(!refused);
        for (qsizetype i = 0; i < made.size(); ++i) {
            QCOMPARE(reg.eventsIn(made[i].file), made[i].events);
            QVERIFY(made[i].events >= bounds[i]);
            QVERIFY(made[i].events <= recorded);
        }
    }

    void onAFullDiskNothingHalfDoneStays_data() { bothProtections(); }
    void onAFullDiskNothingHalfDoneStays()
    {
        BackedUpRegister reg(protectionOfRow());
        QVERIFY(reg.addPatients(500));
        QVERIFY(reg.record());
        const auto good = reg.backUp();
        QVERIFY(good);
        const QStringList before = namesIn(reg.backupFolder());
        const QByteArray bytes = bytesOf(good->file);
        const qint64 size = QFileInfo(good->file).size();
        for (const qint64 room : {qint64(100), qint64(4'096), size / 4, size / 2, size - 4'096}) {
            const SmallDisk disk(static_cast<quint64>(room));
            QVERIFY(!reg.backUp());
            QCOMPARE(namesIn(reg.backupFolder()), before);
        }
        QCOMPARE(bytesOf(good->file), bytes);
        QVERIFY(reg.record());
        QVERIFY(reg.backUp());
    }

    void stoppedItLeavesNothing()
    {
        BackedUpRegister reg;
        QVERIFY(reg.addPatients(2'000));
        Desk desk = reg.manager();
        int asked = 0;
        const auto stopped = Backups(desk, reg.reg()).make(BackupCause::Asked, {}, [&asked] { return ++asked < 2; });
        QCOMPARE(problemOf(stopped), Problem::Cancelled);
        QVERIFY(backupsIn(reg.backupFolder()).isEmpty());
        QVERIFY(reg.record());
    }

    void aDamagedRegisterMakesNoBackupAndTheGoodOneStays()
    {
        BackedUpRegister reg(Protection::Plain);
        QVERIFY(reg.addPatients(2'000));
        const auto good = reg.backUp();
        QVERIFY(good);
        const qint64 pages = QFileInfo(reg.path()).size() / 4'096;
        QVERIFY(damage(reg.path(), (pages / 2) * 4'096, QByteArray(8'192, '\x5a')));
        QVERIFY(!reg.backUp());
        QCOMPARE(backupsIn(reg.backupFolder()).size(), 2);
        QCOMPARE(reg.eventsIn(good->file), 0);
    }

    // One run at a time; the other says who is at it.
    void whatAKilledProgramLeftIsTidiedByTheNext()
    {
        BackedUpRegister reg;
        QVERIFY(reg.backUp());
        QFile left(reg.backupFolder() + u"/.backup-"_s + reg.reg().facts().id + u".unfinished"_s);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write("half a register");
        left.close();
        QVERIFY(reg.record());
        QVERIFY(reg.backUp());
        QCOMPARE(backupsIn(reg.backupFolder()).size(), 4);
    }

    void manyAreThinnedOutAndOtherFilesAreLeftAlone()
    {
        BackedUpRegister reg;
        const auto first = reg.backUp();
        QVERIFY(first);
        const QString keys = KeySlots::pathBeside(reg.path());
        for (int hour = 1; hour <= 300; ++hour) {
            const BackupName name{u"practice"_s,
                                  QDateTime(QDate(2025, 12, 1), QTime(0, 0), Qt::UTC).addSecs(hour * 3'600 * 7),
                                  u"000001-7F3A91C208BD44E1"_s};
            const QString file = reg.backupFolder() + u'/' + name.fileName();
            QVERIFY(QFile::copy(first->file, file) && QFile::copy(keys, KeySlots::pathBeside(file)));
        }
        const BackedUpRegister another;
        const QString foreign = reg.backupFolder() + u"/practice-20200101T000000Z-000001-7F3A91C208BD44E1.optout"_s;
        QVERIFY(QFile::copy(first->file, foreign)
                && QFile::copy(KeySlots::pathBeside(another.path()), KeySlots::pathBeside(foreign)));
        const QString unknown = reg.backupFolder() + u"/do not delete.optout"_s;
        QVERIFY(QFile::copy(first->file, unknown));

        const auto made = reg.backUp();
        QVERIFY(made);
        QVERIFY(QFile::exists(made->file));
        QVERIFY(QFile::exists(foreign));
        QVERIFY(QFile::exists(unknown));
        Desk desk = reg.manager();
        const auto list = Backups(desk, reg.reg()).list();
        QVERIFY(list);
        QVERIFY(list->size() <= 10 + 30 + 12 + 1);
        QVERIFY(list->size() >= 30);
        for (const BackupFound &found : *list)
            QVERIFY(QFile::exists(KeySlots::pathBeside(found.file)));
    }
};

OPTOUTDESK_TEST(TstBackups);
#include "tst_backups.moc"
