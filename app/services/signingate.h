// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "security/keyslots.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QString>

namespace optoutdesk {

struct Credentials
{
    QString userName = {};
    QString password = {};
};

// What a right password opens.
struct Unlocked
{
    KeySlots slots = {};
    DataKey key = {};
};

// The door of one program: lets passwords be tried against the key file of a register, and makes whoever gets it wrong wait
// longer and longer (0, 0, 0, 1, 2, 4 … 300 s). The count is kept in the key file, so a restart does not help: the wait then
// begins anew. Nobody is locked out for good. Used on one thread.
class SignInGate
{
public:
    explicit SignInGate(const Clock &clock);

    // WrongPassword, SignInTooSoon (detail: seconds), UserDisabled, and what KeySlots::read refuses. A wrong
    // password is counted and noted in the key file; a right one sets the count back.
    Result<Unlocked> tryPassword(const QString &registerPath, const Credentials &credentials);
    // How long this person has to wait before tryPassword listens; zero mostly.
    std::chrono::milliseconds waitFor(const QString &registerPath, const QString &userName);

private:
    std::chrono::milliseconds remaining(const QString &key, const KeySlots &slots, const QString &userName);

    const Clock &m_clock;
    QElapsedTimer m_sinceStart;
    QHash<QString, QDeadlineTimer> m_waits; // by register and user
};

}
