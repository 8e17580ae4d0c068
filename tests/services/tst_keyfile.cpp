// SPDX-License-Identifier: GPL-3.0-or-later
// The key file that lies beside an open register, or that does not yet.
#include "services/adoption.h"

#include "security/passwords.h"
#include "services/openregister.h"
#include "storage/auditrepository.h"
#include "storage/database.h"
#include "storage/reading.h"
#include "storage/userrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <QFile>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::testPassword;
using optoutdesk::testing::TestRegister;

namespace {

// A register as the programs before key files left it: the password in the account, a trail without a chain.
void takeKeysAway(TestRegister &reg)
{
    Database &database = reg.database();
    QString trigger;
    {
        Query asked = database.query(u"SELECT sql FROM sqlite_master WHERE name = 'audit_entry_never_changes'"_s);
        trigger = *readText(asked);
    }
    QVERIFY(database.execute(u"DROP TRIGGER audit_entry_never_changes"_s));
    QVERIFY(database.execute(u"UPDATE audit_entry SET hash = NULL, previous = NULL, body = ''"_s));
    QVERIFY(database.execute(trigger));
    const auto jo = UserRepository(database).byName(u"jo"_s);
    const auto hash = hashPassword(testPassword);
    QVERIFY(jo && *jo && hash);
    QVERIFY(UserRepository(database).setPasswordHash((*jo)->id, hash->toLatin1()));
    QVERIFY(*isWithoutKeys(reg.reg()));
}

Result<std::unique_ptr<OpenRegister>> openAsJo(TestRegister &reg, SignInGate &gate)
{
    return OpenRegister::open(reg.path(), {u"jo"_s, testPassword}, gate, reg.clock);
}

}

class TstKeyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Whoever may write into the folder can make a key file that knows a password of theirs.
    void aForgedOneUnlocksNothing()
    {
        TestRegister reg;
        SignInGate gate(reg.clock);
        const auto desk = openAsJo(reg, gate);
        QVERIFY(desk);
        const QString file = KeySlots::pathBeside(reg.path());
        const Result<KeySlots> own = KeySlots::read(file);
        QVERIFY(own);
        for (const QString &id : {own->registerId(), u"another"_s}) {
            KeySlots forged = KeySlots::forNew(id, own->isSealed());
            QVERIFY(forged.setPassword(u"jo"_s, u"a word of mine"_s, *newDataKey(), PasswordStrength::Least));
            QVERIFY(forged.write(file));
            const Done unlocked = (*desk)->unlock(u"a word of mine"_s);
            QVERIFY(!unlocked);
            QCOMPARE(unlocked.failure().problem, Problem::KeyFileForeign);
        }
        QVERIFY(own->write(file));
        QVERIFY((*desk)->unlock(testPassword));
    }

    void whatAnotherDeskNotedMeanwhileIsNotForgotten()
    {
        TestRegister reg;
        const QString file = KeySlots::pathBeside(reg.path());
        const auto note = [&file, &reg] {
            return KeySlots::update(file, [&reg](KeySlots &slots) -> Done {
                slots.noteFailure(u"jo"_s, reg.clock.now());
                return {};
            });
        };
        QVERIFY(note());
        const Result<KeySlots> first = KeySlots::read(file);
        reg.clock.moveTo(QDate(2026, 4, 1));
        QVERIFY(note());
        QVERIFY(KeySlots::update(file, [&first](KeySlots &slots) -> Done {
            slots.forgetFailedSignIns(first->failedSignIns());
            return {};
        }));
        const Result<KeySlots> left = KeySlots::read(file);
        QVERIFY(left);
        QCOMPARE(left->failedSignIns().size(), 1);
        QCOMPARE(left->failedSignIns().first().at.date(), QDate(2026, 4, 1));
    }

    void aRegisterWithoutKeysIsTakenOverAtTheFirstSignIn()
    {
        TestRegister reg(Protection::Plain);
        takeKeysAway(reg);
        QVERIFY(QFile::remove(KeySlots::pathBeside(reg.path())));
        SignInGate gate(reg.clock);
        QVERIFY(openAsJo(reg, gate));
        QVERIFY(!*isWithoutKeys(reg.reg()));
        QVERIFY(openAsJo(reg, gate));
    }

    // Killed after the key file was written and before the register kept the rest.
    void oneThatWasCutOffIsTakenUpAgain()
    {
        TestRegister reg(Protection::Plain);
        takeKeysAway(reg);
        SignInGate gate(reg.clock);
        QVERIFY(openAsJo(reg, gate));
        QVERIFY(!*isWithoutKeys(reg.reg()));
        const auto adopted = AuditRepository(reg.database()).lastOf(u"adopt-register"_s);
        QVERIFY(adopted && *adopted);
        QVERIFY(openAsJo(reg, gate));
    }
};

OPTOUTDESK_TEST(TstKeyFile);
#include "tst_keyfile.moc"
