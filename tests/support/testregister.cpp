// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregister.h"

#include "storage/patientrepository.h"
#include "storage/registerfile.h"
#include "storage/userrepository.h"

namespace optoutdesk::testing {

namespace {

// testPassword with the least Argon2id can do: a real hash, checked in no time.
const QByteArray cheapHash =
    QByteArrayLiteral("$argon2id$v=19$m=8,t=1,p=1$SLrEkqy82HERVIAxFZiM9g$EbbaBbJTML3bEKEiwKjoOQLm6jyf0REJ0TzabeSTo0Q");

Result<Session> addUser(Database &database, const QString &name, Role role)
{
    UserAccount account;
    account.userName = name;
    account.displayName = name.toUpper();
    account.role = role;
    account.passwordHash = cheapHash;
    const Result<UserAccount> added = UserRepository(database).insert(account);
    if (!added)
        return added.failure();
    return Session{added->id, added->userName, added->displayName, added->role};
}

[[noreturn]] void stop(const Failure &failure)
{
    qFatal("the test register could not be made: %d %s", static_cast<int>(failure.problem), qUtf8Printable(failure.detail));
}

}

TestRegister::TestRegister()
{
    const Practice practice{QStringLiteral("Elm Lane Surgery"), QStringLiteral("A81001"),
                            QStringLiteral("1 Elm Lane\nLeeds\nLS2 7AA"), QStringLiteral("0113 496 0123")};
    const Done created = RegisterFile::create(path(), practice, [this](Database &database) -> Done {
        const Result<Session> manager = addUser(database, QStringLiteral("jo"), Role::Manager);
        if (!manager)
            return manager.failure();
        const Result<Session> receptionist = addUser(database, QStringLiteral("sam"), Role::Receptionist);
        if (!receptionist)
            return receptionist.failure();
        m_manager = *manager;
        m_receptionist = *receptionist;
        return {};
    });
    if (!created)
        stop(created.failure());
    Result<std::unique_ptr<Register>> opened = Register::open(path());
    if (!opened)
        stop(opened.failure());
    m_register = std::move(*opened);
}

PatientId TestRegister::add(Patient patient)
{
    const Result<PatientId> id = PatientRepository(database()).insert(patient);
    if (!id)
        stop(id.failure());
    return *id;
}

Patient TestRegister::janeSmith()
{
    Patient jane;
    jane.sourceId = QStringLiteral("jane");
    jane.nhsNumber = NhsNumber::parse(u"9990000018");
    jane.name = {.title = QStringLiteral("Mrs"), .given = QStringLiteral("Jane"), .family = QStringLiteral("Smith")};
    jane.born = QDate(1984, 1, 5);
    jane.sex = Sex::Female;
    jane.address = {{QStringLiteral("12 High Street"), QStringLiteral("Leeds")}, QStringLiteral("LS2 7AA")};
    jane.phones = {QStringLiteral("0113 496 0199")};
    return jane;
}

}
