// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testregister.h"
#include "ui/shell/workplace.h"

#include <memory>

namespace optoutdesk::testing {

// The same day for the window's thread and the register's; neither changes it.
class FixedClock : public Clock
{
public:
    QDateTime now() const override { return QDateTime(today(), QTime(9, 0), Qt::UTC); }
    QDate today() const override { return QDate(2026, 3, 2); }
};

// What a page needs to stand in: a real register on its own thread, somebody signed in, and the workplace. Patients are
// added before start().
//
//   TestDesk desk(Role::Receptionist);
//   const PatientId jane = desk.add(TestRegister::janeSmith());
//   desk.start();
//   FindPage page(desk.workplace());
class TestDesk
{
public:
    explicit TestDesk(Role role = Role::Receptionist);
    ~TestDesk();

    PatientId add(const Patient &patient) { return m_register.add(patient); }
    TestRegister &testRegister() { return m_register; }
    // Opens the register on its thread, signs in, builds the search index and makes the workplace.
    void start();

    Workplace &workplace() { return *m_workplace; }
    // Waits until the register's thread has answered everything.
    void settle();
    // Work on the register's thread, its answer waited for: desk.ask([](OpenRegister &reg) { … }).
    template <typename Work>
    auto ask(Work work)
    {
        std::optional<std::invoke_result_t<Work &, OpenRegister &>> answer;
        m_desk->run(m_desk.get(), std::move(work), [&answer](auto value) { answer.emplace(std::move(value)); });
        settle();
        return std::move(*answer);
    }

private:
    Role m_role;
    TestRegister m_register;
    FixedClock m_clock;
    std::unique_ptr<DeskThread> m_desk;
    std::unique_ptr<Workplace> m_workplace;
};

}
