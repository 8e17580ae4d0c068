// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounts.h"

#include "storage/auditrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

using namespace optoutdesk;
using optoutdesk::testing::testPassword;
using optoutdesk::testing::TestRegister;

namespace {

const QString longPassword = QStringLiteral("three plain words");

Result<Session> signInTo(TestRegister &reg, const QString &userName, const QString &password)
{
    return signIn(reg.database(), reg.clock, userName, password);
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
        QCOMPARE(actionsOf(reg.database()).count(QStringLiteral("sign-in-failed")), 2);
    }

    void aNewUserSignsInAndASwitchedOffOneDoesNot()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        Accounts accounts(jo);
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
        QCOMPARE(Accounts(jo).add(QStringLiteral("SAM"), {}, Role::Receptionist, longPassword).failure().problem,
                 Problem::UserNameTaken);
    }

    void refusesNamesAndPasswordsThatCannotBe()
    {
        TestRegister reg;
        Desk jo = reg.manager();
        Accounts accounts(jo);
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
        Accounts accounts(jo);
        QCOMPARE(accounts.disable(QStringLiteral("jo")).failure().problem, Problem::LastManager);
        QVERIFY(accounts.add(QStringLiteral("kit"), {}, Role::Manager, longPassword));
        QVERIFY(accounts.disable(QStringLiteral("jo")));
        QCOMPARE(accounts.disable(QStringLiteral("kit")).failure().problem, Problem::LastManager);
    }

    void everybodySetsTheirOwnPassword()
    {
        TestRegister reg;
        Desk sam = reg.receptionist();
        QVERIFY(Accounts(sam).setPassword(QStringLiteral("sam"), longPassword));
        QVERIFY(signInTo(reg, QStringLiteral("sam"), longPassword));
        QCOMPARE(signInTo(reg, QStringLiteral("sam"), testPassword).failure().problem, Problem::WrongPassword);
    }
};

OPTOUTDESK_TEST(TstAccounts);
#include "tst_accounts.moc"
