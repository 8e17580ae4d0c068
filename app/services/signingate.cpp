// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/signingate.h"

#include "platform/guards.h"
#include "storage/registerfile.h"

namespace optoutdesk {

namespace {

QString waitKey(const QString &registerPath, const QString &userName)
{
    return RegisterFile::placeOf(registerPath) % QChar(u'\n') % userName.trimmed().toCaseFolded();
}

}

SignInGate::SignInGate(const Clock &clock) : m_clock(clock)
{
    m_sinceStart.start();
}

std::chrono::milliseconds SignInGate::remaining(const QString &key, const KeySlots &slots, const QString &userName)
{
    using std::chrono::milliseconds;
    if (!guards::isOn(guards::Guard::SignInDelay))
        return {};
    auto wait = m_waits.find(key);
    if (wait == m_waits.end()) {
        // Wrong passwords of an earlier life of the program: their wait begins again with this one.
        const milliseconds left = KeySlots::delayAfter(slots.failures(userName)) - milliseconds(m_sinceStart.elapsed());
        wait = m_waits.insert(key, QDeadlineTimer(std::max(left, milliseconds(0))));
    }
    return wait->remainingTimeAsDuration() > std::chrono::nanoseconds(0) ? milliseconds(wait->remainingTime())
                                                                         : milliseconds(0);
}

std::chrono::milliseconds SignInGate::waitFor(const QString &registerPath, const QString &userName)
{
    const Result<KeySlots> slots = KeySlots::read(KeySlots::pathBeside(RegisterFile::placeOf(registerPath)));
    if (!slots)
        return {};
    return remaining(waitKey(registerPath, userName), *slots, userName);
}

Result<Unlocked> SignInGate::tryPassword(const QString &registerPath, const Credentials &credentials)
{
    const QString file = KeySlots::pathBeside(RegisterFile::placeOf(registerPath));
    Result<KeySlots> slots = KeySlots::read(file);
    if (!slots)
        return slots.failure();
    const QString userName = credentials.userName.trimmed();
    const QString key = waitKey(registerPath, userName);
    if (const auto wait = remaining(key, *slots, userName); wait.count() > 0)
        return Failure{Problem::SignInTooSoon, userName,
                       QString::number(std::chrono::ceil<std::chrono::seconds>(wait).count())};

    const Result<DataKey> dataKey = slots->unlock(userName, credentials.password);
    if (!dataKey) {
        if (dataKey.failure().problem == Problem::WrongPassword) {
            // What cannot be noted (a disk that is read-only) is still waited for.
            int failures = slots->failures(userName) + 1;
            [[maybe_unused]] const Done noted = KeySlots::update(file, [&](KeySlots &now) -> Done {
                now.noteFailure(userName, m_clock.now());
                failures = now.failures(userName);
                return {};
            });
            m_waits.insert(key, QDeadlineTimer(std::chrono::milliseconds(KeySlots::delayAfter(failures))));
        }
        return dataKey.failure();
    }
    m_waits.remove(key);
    if (slots->failures(userName) > 0 || slots->isWeaker(userName)) {
        [[maybe_unused]] const Done noted = KeySlots::update(file, [&](KeySlots &now) -> Done {
            now.clearFailures(userName);
            return now.isWeaker(userName) ? now.setPassword(userName, credentials.password, *dataKey) : Done();
        });
        m_waits.insert(key, QDeadlineTimer(0));
    }
    return Unlocked{*slots, *dataKey};
}

}
