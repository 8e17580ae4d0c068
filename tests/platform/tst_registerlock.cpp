// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process.h"
#include "platform/registerlock.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using native::SystemProblem;
using platform::RegisterLock;

class TstRegisterLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyShareIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"practice.optout"_s);
        RegisterLock first;
        RegisterLock second;
        QVERIFY(first.share(path).ok());
        QVERIFY(first.holders().isEmpty());
        QVERIFY(second.share(path).ok());
        QCOMPARE(first.holders().size(), 1);
        QCOMPARE(second.holders().size(), 1);
        second.release();
        QVERIFY(first.holders().isEmpty());
        QVERIFY(!QFile::exists(path)); // the register itself is never touched
    }

    void aloneIsRefusedWhileSomebodySharesItAndNamesThem()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"practice.optout"_s);
        RegisterLock holder;
        RegisterLock other;
        QVERIFY(holder.share(path).ok());
        QVERIFY(other.takeAlone(path).problem == SystemProblem::InUse);
        const QList<platform::RegisterHolder> holders = other.holders();
        QCOMPARE(holders.size(), 1);
        QCOMPARE(holders[0].user, platform::systemUserName());
        QCOMPARE(holders[0].computer, platform::computerName());
        QCOMPARE(holders[0].process, qint64(::getpid()));
        QVERIFY(holders[0].since.isValid());
        QVERIFY(holders[0].text().contains(platform::systemUserName()));
        holder.release();
        QVERIFY(other.takeAlone(path).ok());
    }

    void sharingIsRefusedWhileSomebodyHoldsItAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"practice.optout"_s);
        RegisterLock holder;
        RegisterLock other;
        QVERIFY(holder.takeAlone(path).ok());
        QVERIFY(other.share(path).problem == SystemProblem::InUse);
        QCOMPARE(other.holders().size(), 1);
        QVERIFY(other.takeAlone(path).problem == SystemProblem::InUse);
        holder.release();
        QVERIFY(other.share(path).ok());
    }

    void aKilledHolderHoldsNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"practice.optout"_s);
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            RegisterLock lock;
            const char answer = lock.share(path).ok() ? 'y' : 'n';
            if (::write(ready[1], &answer, 1) == 1)
                ::pause();
            ::_exit(0);
        }
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), 1);
        QCOMPARE(answer, 'y');
        RegisterLock lock;
        QVERIFY(lock.takeAlone(path).problem == SystemProblem::InUse);
        QCOMPARE(lock.holders().value(0).process, qint64(child));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(lock.takeAlone(path).ok());
        ::close(ready[0]);
        ::close(ready[1]);
    }

    void aMissingFolderIsNoLock()
    {
        RegisterLock lock;
        QVERIFY(lock.share(u"/nowhere/practice.optout"_s).problem == SystemProblem::NotFound);
        QVERIFY(!lock.isHeld());
        QVERIFY(lock.holders().isEmpty());
    }
};

OPTOUTDESK_TEST(TstRegisterLock);
#include "tst_registerlock.moc"
