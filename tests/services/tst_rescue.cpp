// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rescue.h"

#include "security/keyslots.h"
#include "services/openregister.h"
#include "storage/auditrepository.h"
#include "storage/registerfile.h"
#include "tests/services/backedupregister.h"
#include "tests/support/testcase.h"

#include <QFile>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::BackedUpRegister;
using optoutdesk::testing::bytesOf;
using optoutdesk::testing::namesIn;
using optoutdesk::testing::SmallDisk;
using optoutdesk::testing::testPassword;

namespace {

Problem problemOf(const auto &outcome)
{
    return outcome ? Problem::UnknownCommand : outcome.failure().problem;
}

const Credentials jo{u"jo"_s, testPassword};

}

class TstRescue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlainCopyOfASealedRegisterIsARegister()
    {
        BackedUpRegister reg(Protection::Sealed);
        QVERIFY(reg.record(2));
        SignInGate gate(reg.clock);
        const QString file = reg.folder() + u"/rescue.optout"_s;
        QVERIFY(exportPlain(reg.path(), jo, file, reg.clock, gate));
        QVERIFY(!RegisterFile::isSealed(file));
        QVERIFY(bytesOf(file).startsWith("SQLite format 3"));
        QVERIFY(bytesOf(file).contains("Smith"));
        QCOMPARE(reg.eventsIn(file), 2);
        QVERIFY(!KeySlots::read(KeySlots::pathBeside(file))->isSealed());
        QVERIFY(OpenRegister::open(file, jo, gate, reg.clock));
        const auto entry = AuditRepository(reg.database()).lastOf(u"export-plain"_s);
        QVERIFY(entry && *entry);
        QCOMPARE((*entry)->subject, u"rescue.optout"_s);

        QCOMPARE(problemOf(exportPlain(reg.path(), jo, file, reg.clock, gate)), Problem::RegisterExists);
        QCOMPARE(problemOf(exportPlain(reg.path(), {u"sam"_s, testPassword}, reg.folder() + u"/other"_s, reg.clock, gate)),
                 Problem::NotAllowedForRole);
        QVERIFY(!QFile::exists(reg.folder() + u"/other"_s));
    }

    void theRecoveryCodeOpensItToo()
    {
        BackedUpRegister reg(Protection::Sealed);
        QVERIFY(reg.record());
        const QString file = reg.folder() + u"/rescue.optout"_s;
        QCOMPARE(problemOf(exportPlainByCode(reg.path(), u"nonsense"_s, file, reg.clock)), Problem::RecoveryCodeMistyped);
        QVERIFY(!QFile::exists(file));
        QVERIFY(exportPlainByCode(reg.path(), reg.recoveryCode(), file, reg.clock));
        QCOMPARE(reg.eventsIn(file), 1);
    }

    void aPlainRegisterIsSealedInPlaceAndNothingPlainStaysBesideIt()
    {
        BackedUpRegister reg(Protection::Plain);
        QVERIFY(reg.record(2));
        QVERIFY(reg.backUp());
        reg.close();
        SignInGate gate(reg.clock);
        const auto left = protectRegister(reg.path(), jo, reg.clock, gate);
        QVERIFY2(left, left ? "" : qPrintable(left.failure().detail));
        QCOMPARE(*left, QStringList());
        QVERIFY(RegisterFile::isSealed(reg.path()));
        QVERIFY(KeySlots::read(KeySlots::pathBeside(reg.path()))->isSealed());
        QCOMPARE(reg.eventsIn(reg.path()), 2);
        QVERIFY(OpenRegister::open(reg.path(), jo, gate, reg.clock));
        for (const QString &folder : {reg.folder(), reg.backupFolder()}) {
            for (const QString &name : namesIn(folder))
                QVERIFY2(!bytesOf(folder + u'/' + name).contains("Smith"), qPrintable(name));
        }
        for (const QString &name : namesIn(reg.backupFolder())) {
            if (name.endsWith(".optout"_L1))
                QCOMPARE(reg.eventsIn(reg.backupFolder() + u'/' + name), 2);
        }
        QCOMPARE(problemOf(protectRegister(reg.path(), jo, reg.clock, gate)), Problem::AlreadySealed);
    }

    void protectingThatFailsLeavesThePlainRegister()
    {
        BackedUpRegister reg(Protection::Plain);
        QVERIFY(reg.record());
        SignInGate gate(reg.clock);
        QCOMPARE(problemOf(protectRegister(reg.path(), jo, reg.clock, gate)), Problem::RegisterInUse);
        reg.close();
        QCOMPARE(problemOf(protectRegister(reg.path(), {u"sam"_s, testPassword}, reg.clock, gate)),
                 Problem::NotAllowedForRole);
        const auto names = [&reg] {
            QStringList all = namesIn(reg.folder());
            all.removeAll(u"practice.optout-journal"_s); // empty, and comes and goes with connections
            return all;
        };
        const QStringList before = names();
        {
            const SmallDisk disk(20'000);
            QVERIFY(!protectRegister(reg.path(), jo, reg.clock, gate));
        }
        QVERIFY(!RegisterFile::isSealed(reg.path()));
        QCOMPARE(reg.eventsIn(reg.path()), 1);
        QCOMPARE(names(), before);
    }
};

OPTOUTDESK_TEST(TstRescue);
#include "tst_rescue.moc"
