// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregister.h"

#include "security/derivedkeys.h"
#include "services/accounts.h"
#include "services/audittrail.h"
#include "services/registersetup.h"
#include "storage/patientrepository.h"
#include "storage/userrepository.h"

namespace optoutdesk::testing {

namespace {

Result<Session> addUser(Database &database, KeySlots &slots, const DataKey &key, const QString &name, Role role)
{
    // The least Argon2id can do: a real slot, opened in no time.
    if (const Done set = slots.setPassword(name, testPassword, key, PasswordStrength::Least); !set)
        return set.failure();
    UserAccount account;
    account.userName = name;
    account.displayName = name.toUpper();
    account.role = role;
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

Protection TestRegister::usualProtection()
{
    return qEnvironmentVariable("OPTOUT_DESK_TEST_PROTECTION") == QLatin1String("sealed") ? Protection::Sealed
                                                                                          : Protection::Plain;
}

TestRegister::TestRegister(Protection protection)
{
    const Practice practice{QStringLiteral("Elm Lane Surgery"), QStringLiteral("A81001"),
                            QStringLiteral("1 Elm Lane\nLeeds\nLS2 7AA"), QStringLiteral("0113 496 0123")};
    const Result<RegisterPlan> plan = planRegister(protection);
    if (!plan)
        stop(plan.failure());
    m_key = plan->key;
    m_recoveryCode = plan->recoveryCode;
    const Done created = createPlanned(path(), *plan, practice, [this](Database &database, KeySlots &slots) -> Done {
        const std::pair<QString, Role> users[] = {{QStringLiteral("jo"), Role::Manager},
                                                  {QStringLiteral("sam"), Role::Receptionist}};
        for (const auto &[name, role] : users) {
            const Result<Session> added = addUser(database, slots, m_key, name, role);
            if (!added)
                return added.failure();
            m_sessions.insert(role, *added);
        }
        Desk desk{.database = database, .clock = clock, .session = m_sessions[Role::Manager], .dataKey = m_key};
        return appendAudit(desk, QStringLiteral("create-register"));
    });
    if (!created)
        stop(created.failure());
    Result<std::unique_ptr<Register>> opened = Register::open(path(), derivedKey(m_key, KeyUse::Pages));
    if (!opened)
        stop(opened.failure());
    m_register = std::move(*opened);
    database().setRowKey(derivedKey(m_key, KeyUse::Rows));
}

Desk TestRegister::desk(Role role)
{
    if (!m_sessions.contains(role)) {
        Desk jo = desk(Role::Manager);
        const QString name = QStringLiteral("ada");
        const Done added =
            Accounts(jo, KeySlots::pathBeside(path()), PasswordStrength::Least).add(name, name, role, testPassword);
        const auto account = UserRepository(database()).byName(name);
        if (!added || !account || !*account)
            stop(added ? account.failure() : added.failure());
        m_sessions.insert(role, {(*account)->id, name, name, role});
    }
    return {.database = database(), .clock = clock, .session = m_sessions[role], .dataKey = m_key};
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
