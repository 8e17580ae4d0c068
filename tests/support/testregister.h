// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "services/registersetup.h"
#include "services/session.h"
#include "storage/register.h"
#include "tests/support/testclock.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace optoutdesk::testing {

// Of both users of a TestRegister.
inline constexpr QLatin1StringView testPassword("demonstration");

// A real register in a folder of its own, with a manager ("jo") and a receptionist ("sam"). The desks need no password; where
// signing in is part of the test it costs no half second.
class TestRegister
{
public:
    // Plain, unless OPTOUT_DESK_TEST_PROTECTION says "sealed": the same suites run on both.
    static Protection usualProtection();
    explicit TestRegister(Protection protection = usualProtection());

    TestClock clock;
    QString path() const { return m_folder.filePath(QStringLiteral("practice.optout")); }
    QString folder() const { return m_folder.path(); }
    Database &database() { return m_register->database(); }
    Register &reg() { return *m_register; }
    // For what nobody may have it open for; the desks are gone with it.
    void close() { m_register.reset(); }

    Desk manager() { return desk(Role::Manager); }
    Desk receptionist() { return desk(Role::Receptionist); }
    // An auditor ("ada") is there once one is asked for.
    Desk desk(Role role);
    const DataKey &dataKey() const { return m_key; }
    const QString &recoveryCode() const { return m_recoveryCode; }
    PatientId add(Patient patient);

    // A patient of 42 with address and test NHS number 999 000 0018.
    static Patient janeSmith();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_register;
    DataKey m_key;
    QString m_recoveryCode;
    QHash<Role, Session> m_sessions;
};

}
