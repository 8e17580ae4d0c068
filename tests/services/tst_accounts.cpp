// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounts.h"

#include "services/openregister.h"
#include "services/recovery.h"
#include "storage/auditrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using optoutdesk::testing::testPassword;
using optoutdesk::testing::TestRegister;

namespace {

const QString longPassword = QStringLiteral("three plain words");

// A program of its own: its gate knows only what the key file says.
Result<Session> signInTo(TestRegister &reg, const QString &userName, const QString &password)
{
    SignInGate gate(reg.clock);
    const auto opened = OpenRegister::open(reg.path(), {userName, password}, gate, reg.clock);
    if (!opened)
        return opened.failure();
    return (*opened)->session();
}

Accounts accountsOf(TestRegister &reg, Desk &desk)
{
    return {desk, KeySlots::pathBeside(reg.path()), PasswordStrength::Least};
}

QStringList actionsOf(Database &database)
{
    QStringList actions;
    const Done read = AuditRepository(database).streamAll([&actions](AuditEntry &&entry) {
        actions.append(entry.action);
        return true;
    });
    return read ? actions : QStringList{QStringLiteral("unreadable")};
}

}

class TstAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInWithTheNameInAnyCaseAndThePasswordExactly()
    {
        TestRegister reg;
        const auto session = signInTo(reg, QStringLiteral(" JO "), testPassword);
        QVERIFY(session);
        QCOMPARE(session->userName, QStringLiteral("jo"));
        QCOMPARE(session->role, Role::Manager);
        QCOMPARE(signInTo(reg, QStringLiteral("jo"), QStringLiteral("Demonstration")).failure().problem,
                 Problem::WrongPassword);
    }

    void aWrongNameAndAWrongPasswordGetTheSameAnswerAndBothAreNoted()
    {
        TestRegister reg;
        const auto wrongName = signInTo(reg, QStringLiteral("nobody"), testPassword);
        const auto wrongPassword = signInTo(reg, QStringLiteral("jo"), QStringLiteral("guess"));
        QCOMPARE(wrongName.failure().problem, wrongPassword.failure().problem);
        QCOMPARE(wrongName.failure().subject, wrongPassword.failure().subject);
        QCOMPARE(actionsOf(reg.database()).count(QStringLiteral("sign-in-failed")), 0); // nobody could write it yet
        QVERIFY(signInTo(reg, QStringLiteral("sam"), testPassword));
        QCOMPARE(actionsOf(reg.database()).count(QStringLiteral("sign-in-failed")), 2);
    }

    void aNewUserSignsInAndASwitchedOffOneDoesNot()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        Accounts accounts = accountsOf(reg, jo);
        QVERIFY(accounts.add(QStringLiteral("kit"), QStringLiteral("Kit Hale"), Role::Receptionist, longPassword));
        QVERIFY(signInTo(reg, QStringLiteral("kit"), longPassword));
        QVERIFY(accounts.disable(QStringLiteral("kit")));
        QCOMPARE(signInTo(reg, QStringLiteral("kit"), longPassword).failure().problem, Problem::UserDisabled);
        // The right password is needed even to learn that the account is switched off.
        QCOMPARE(signInTo(reg, QStringLiteral("kit"), QStringLiteral("guess")).failure().problem, Problem::WrongPassword);
    }

    void aUserNameIsGivenOnce()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        QCOMPARE(accountsOf(reg, jo).add(QStringLiteral("SAM"), {}, Role::Receptionist, longPassword).failure().problem,
                 Problem::UserNameTaken);
    }

    void refusesNamesAndPasswordsThatCannotBe()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        Accounts accounts = accountsOf(reg, jo);
        QCOMPARE(accounts.add({}, {}, Role::Receptionist, longPassword).failure().problem, Problem::UserNameMissing);
        QCOMPARE(accounts.add(QStringLiteral("a b"), {}, Role::Receptionist, longPassword).failure().problem,
                 Problem::UserNameInvalid);
        QCOMPARE(accounts.add(QStringLiteral("kit"), {}, Role::Receptionist, QStringLiteral("short")).failure().problem,
                 Problem::PasswordTooShort);
        QCOMPARE(accounts.list()->size(), 2u);
    }

    void theLastManagerCannotBeSwitchedOff()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        Accounts accounts = accountsOf(reg, jo);
        QCOMPARE(accounts.disable(QStringLiteral("jo")).failure().problem, Problem::LastManager);
        QVERIFY(accounts.add(QStringLiteral("kit"), {}, Role::Manager, longPassword));
        QVERIFY(accounts.disable(QStringLiteral("jo")));
        QCOMPARE(accounts.disable(QStringLiteral("kit")).failure().problem, Problem::LastManager);
    }

    void everybodySetsTheirOwnPassword()
    {
        TestRegister reg;
        Desk sam = reg.receptionist();
        QVERIFY(accountsOf(reg, sam).setPassword(QStringLiteral("sam"), longPassword));
        QVERIFY(signInTo(reg, QStringLiteral("sam"), longPassword));
        QCOMPARE(signInTo(reg, QStringLiteral("sam"), testPassword).failure().problem, Problem::WrongPassword);
    }

    void nobodySwitchesThemselvesOnAgain()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        Desk sam = reg.receptionist(); // still signed in
        QVERIFY(accountsOf(reg, jo).disable(QStringLiteral("sam")));
        const QString password = QStringLiteral("a long password");
        QCOMPARE(accountsOf(reg, sam).setPassword(QStringLiteral("sam"), password).failure().problem,
                 Problem::NotAllowedForRole);
        QVERIFY(!signInTo(reg, QStringLiteral("sam"), password));
        // Nor do they learn who has an account.
        QCOMPARE(accountsOf(reg, sam).setPassword(QStringLiteral("nobody"), password).failure().problem,
                 Problem::NotAllowedForRole);
    }

    void aSwitchedOffAccountIsSwitchedOnByANewPassword()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        Accounts accounts = accountsOf(reg, jo);
        QVERIFY(accounts.disable(QStringLiteral("sam")));
        QVERIFY(accounts.setPassword(QStringLiteral("sam"), longPassword));
        QVERIFY(signInTo(reg, QStringLiteral("sam"), longPassword));
        QVERIFY(actionsOf(reg.database()).contains(QStringLiteral("enable-user")));
    }

    void theRecoveryCodeLetsAManagerBackInAndNobodyElse()
    {
        TestRegister reg;
        const auto recover = [&reg](const QString &code, const QString &userName) {
            return recoverAccess(reg.path(), code, userName, longPassword, reg.clock, PasswordStrength::Least);
        };
        QCOMPARE(recover(reg.recoveryCode(), QStringLiteral("sam")).failure().problem, Problem::NotAllowedForRole);
        QCOMPARE(recover(reg.recoveryCode(), QStringLiteral("kit")).failure().problem, Problem::UserNotFound);
        QCOMPARE(recover(QStringLiteral("what was it"), QStringLiteral("jo")).failure().problem,
                 Problem::RecoveryCodeMistyped);
        QCOMPARE(recover(TestRegister().recoveryCode(), QStringLiteral("jo")).failure().problem, Problem::RecoveryCodeWrong);
        QVERIFY(recover(reg.recoveryCode().toLower(), QStringLiteral("JO")));
        QVERIFY(signInTo(reg, QStringLiteral("jo"), longPassword));
        QCOMPARE(signInTo(reg, QStringLiteral("jo"), testPassword).failure().problem, Problem::WrongPassword);
        QVERIFY(actionsOf(reg.database()).contains(QStringLiteral("recovery-code-used")));
    }

    void aNewRecoveryCodeTakesThePlaceOfTheOld()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        const Result<QString> code = accountsOf(reg, jo).makeRecoveryCode();
        QVERIFY(code);
        const auto recover = [&reg](const QString &by) {
            return recoverAccess(reg.path(), by, QStringLiteral("jo"), longPassword, reg.clock, PasswordStrength::Least);
        };
        QCOMPARE(recover(reg.recoveryCode()).failure().problem, Problem::RecoveryCodeWrong);
        QVERIFY(recover(*code));
    }
};

OPTOUTDESK_TEST(TstAccounts);
#include "tst_accounts.moc"
