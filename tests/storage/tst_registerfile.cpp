// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/registerfile.h"

#include "storage/practicerepository.h"
#include "storage/transaction.h"
#include "tests/storage/faultvfs.h"
#include "tests/storage/ordinaryuser.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

#include <QDir>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::contentsOf;
using optoutdesk::testing::FaultVfs;
using optoutdesk::testing::OrdinaryUser;
using optoutdesk::testing::TemporaryRegister;

namespace {

QStringList namesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

Done create(const QString &path, const std::function<Done(Database &)> &furnish = {})
{
    return RegisterFile::create(path, TemporaryRegister::practice(), furnish);
}

}

class TstRegisterFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneFileForThisPersonAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.optout"_s);
        VERIFY_OK(create(path, [](Database &database) -> Done {
            auto transaction = Transaction::begin(database);
            if (const Done done = PracticeRepository(database).setSetting(u"a"_s, u"b"_s); !done)
                return done;
            return transaction->commit();
        }));
        QCOMPARE(namesIn(folder), QStringList{u"new.optout"_s});
        const auto opened = Register::open(path);
        VERIFY_OK(opened);
        QCOMPARE(**PracticeRepository((*opened)->database()).setting(u"a"_s), u"b"_s);
    }

    void neverReplacesAnything()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.optout"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        COMPARE_PROBLEM(create(path), Problem::RegisterExists);
        QCOMPARE(contentsOf(path), QByteArray());
        QVERIFY(QFile::remove(path));

        QVERIFY(QFile::link(folder.filePath(u"gone"_s), path));
        COMPARE_PROBLEM(create(path), Problem::RegisterExists);
        QVERIFY(QFile::remove(path));

        QVERIFY(QDir().mkdir(path));
        COMPARE_PROBLEM(create(path), Problem::RegisterExists);
        QVERIFY(QDir().rmdir(path));
        QVERIFY(namesIn(folder).isEmpty());
    }

    // SQLite would take it for the new register's own and roll it back.
    void anotherRegistersJournalIsNotTakenOver()
    {
        const QTemporaryDir folder;
        QFile journal(folder.filePath(u"new.optout-journal"_s));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write("something");
        journal.close();
        COMPARE_PROBLEM(create(folder.filePath(u"new.optout"_s)), Problem::RegisterExists);
        QCOMPARE(namesIn(folder), QStringList{u"new.optout-journal"_s});
    }

    void aNameTakenMeanwhileIsNotReplaced()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.optout"_s);
        const Done created = create(path, [&path](Database &) -> Done { return create(path); });
        COMPARE_PROBLEM(created, Problem::RegisterExists);
        QCOMPARE(namesIn(folder), QStringList{u"new.optout"_s});
        VERIFY_OK(Register::open(path));
    }

    void whatFailsLeavesNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.optout"_s);
        COMPARE_PROBLEM(create(path, [](Database &) -> Done { return Failure{Problem::UserNameTaken}; }),
                        Problem::UserNameTaken);
        QVERIFY(namesIn(folder).isEmpty());
        COMPARE_PROBLEM(RegisterFile::create(path, Practice{}), Problem::DatabaseFailed);
        QVERIFY(namesIn(folder).isEmpty());
        COMPARE_PROBLEM(create(folder.filePath(u"no/such/folder/new.optout"_s)), Problem::FileNotFound);
        QVERIFY(namesIn(folder).isEmpty());
    }

    void aFolderThatCannotBeWrittenSaysSo()
    {
        const QTemporaryDir folder;
        const OrdinaryUser user(folder.path(), {});
        QVERIFY(user.worked());
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        COMPARE_PROBLEM(create(folder.filePath(u"new.optout"_s)), Problem::WriteFailed);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void aBrokenDiskLeavesNoRegisterOrAWholeOne()
    {
        FaultVfs vfs;
        int faults = 0;
        for (int call = 1; faults < 1000; call += 7) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(u"new.optout"_s);
            vfs.failAt(call, FaultVfs::Lasting::FromThenOn, FaultVfs::Moment::Before);
            const Done created = create(path);
            const bool failed = vfs.hasFailed();
            vfs.work();
            QCOMPARE(created.ok(), !failed);
            QCOMPARE(namesIn(folder).isEmpty(), failed);
            if (!failed) {
                VERIFY_OK(Register::open(path));
                break;
            }
            ++faults;
        }
        QVERIFY(faults > 5);
    }
};

OPTOUTDESK_TEST(TstRegisterFile);
#include "tst_registerfile.moc"
