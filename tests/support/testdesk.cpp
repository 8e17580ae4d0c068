// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdesk.h"

#include "services/openregister.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

namespace optoutdesk::testing {

namespace {

struct Opened
{
    Session session = {};
    Practice practice = {};
    CodeLists lists = {};
};

Result<Opened> enter(OpenRegister &reg)
{
    // Now, not beside: who came in stands in the trail before a test looks at it.
    if (const Done sound = reg.checkSound(); !sound)
        return sound.failure();
    if (const Done indexed = reg.indexNow(); !indexed)
        return indexed.failure();
    const Result<CodeLists> lists = reg.codeLists();
    if (!lists)
        return lists.failure();
    return Opened{reg.session(), reg.practice(), *lists};
}

}

TestDesk::TestDesk(Role role) : m_role(role) {}

TestDesk::~TestDesk() = default;

void TestDesk::start()
{
    m_desk = std::make_unique<DeskThread>(m_clock);
    const QString userName = m_register.desk(m_role).session.userName;
    m_desk->open(m_desk.get(), m_register.path(), {userName, testPassword}, [](const Done &opened) {
        if (!opened)
            qFatal("the test register does not open: %d", static_cast<int>(opened.failure().problem));
    });
    const Result<Opened> opened = ask(enter);
    if (!opened)
        qFatal("nobody enters the test register: %d", static_cast<int>(opened.failure().problem));
    m_workplace = std::make_unique<Workplace>(*m_desk, m_clock, opened->session, opened->practice, opened->lists);
    m_workplace->setProtection(m_register.reg().isSealed() ? Protection::Sealed : Protection::Plain);
}

void TestDesk::settle()
{
    const QDeadlineTimer patience(20'000);
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QThread::msleep(1);
    } while (m_desk->isBusy() && !patience.hasExpired());
    QCoreApplication::processEvents();
}

}
