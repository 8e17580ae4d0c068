// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyslots.h"

#include "platform/guards.h"
#include "security/keyslotsfile.h"
#include "security/sodiumready.h"

#include <QLockFile>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

constexpr int mostFailuresCounted = 1000;
constexpr int longestWait = 5'000; // milliseconds, for another program that writes the file now

// As accounts are told apart.
QString nameKeyOf(const QString &userName)
{
    return userName.trimmed().toCaseFolded();
}

}

KeySlots KeySlots::forNew(const QString &registerId, bool sealed)
{
    KeySlots slots;
    slots.m_registerId = registerId;
    slots.m_sealed = sealed;
    return slots;
}

Result<KeySlots> KeySlots::read(const QString &path)
{
    return KeySlotsFile::read(path);
}

Done KeySlots::write(const QString &path) const
{
    return KeySlotsFile::write(*this, path);
}

Done KeySlots::update(const QString &path, const std::function<Done(KeySlots &)> &change)
{
    QLockFile lock(path + ".lock"_L1);
    if (!lock.tryLock(longestWait))
        return Failure{lock.error() == QLockFile::LockFailedError ? Problem::RegisterInUse : Problem::WriteFailed, path};
    Result<KeySlots> slots = read(path);
    if (!slots)
        return slots.failure();
    if (const Done changed = change(*slots); !changed)
        return changed;
    return slots->write(path);
}

QString KeySlots::pathBeside(const QString &registerPath)
{
    return registerPath + ".keys"_L1;
}

// The register and the user, each with an end of its own. No user: the recovery code.
QByteArray KeySlots::belongingTo(const QString &nameKey) const
{
    return QByteArray("optout-desk key 1\0", 18) + m_registerId.toUtf8() + '\0' + nameKey.toUtf8();
}

Done KeySlots::setPassword(const QString &userName, const QString &password, const DataKey &key, PasswordStrength strength)
{
    const QString nameKey = nameKeyOf(userName);
    Result<WrappedKey> wrapped = WrappedKey::byPassword(key, password, belongingTo(nameKey), strength);
    if (!wrapped)
        return wrapped.failure();
    m_slots[nameKey] = {userName.trimmed(), std::move(*wrapped), 0};
    return {};
}

bool KeySlots::has(const QString &userName) const
{
    return m_slots.contains(nameKeyOf(userName));
}

void KeySlots::switchOff(const QString &userName)
{
    if (const auto slot = m_slots.find(nameKeyOf(userName)); slot != m_slots.end())
        slot->second.wrapped.switchOff();
}

void KeySlots::remove(const QString &userName)
{
    m_slots.erase(nameKeyOf(userName));
}

void KeySlots::takeSlotFrom(const KeySlots &other, const QString &userName)
{
    const QString nameKey = nameKeyOf(userName);
    if (const auto slot = other.m_slots.find(nameKey); slot != other.m_slots.end())
        m_slots[nameKey] = slot->second;
    else
        m_slots.erase(nameKey);
}

void KeySlots::forgetFailedSignIns(const QList<FailedSignIn> &noted)
{
    m_failedSignIns.removeIf([&noted](const FailedSignIn &failed) { return noted.contains(failed); });
}

Result<DataKey> KeySlots::unlock(const QString &userName, const QString &password) const
{
    const QString nameKey = nameKeyOf(userName);
    auto slot = m_slots.find(nameKey);
    const bool known = slot != m_slots.end();
    if (!known) {
        // Somebody else's slot takes the time of a check; it belongs to that other name, so that even their password does not
        // open it here.
        slot = std::ranges::max_element(
            m_slots, {}, [](const auto &each) { return each.second.wrapped.passes * each.second.wrapped.memory; });
        if (slot == m_slots.end())
            return Failure{Problem::WrongPassword};
    }
    const Result<std::optional<DataKey>> key = slot->second.wrapped.openedBy(password, belongingTo(nameKey));
    if (!key && known)
        return Failure{key.failure().problem, slot->second.userName, key.failure().detail};
    if (!known || !*key)
        return Failure{Problem::WrongPassword};
    return **key;
}

bool KeySlots::isWeaker(const QString &userName) const
{
    const auto slot = m_slots.find(nameKeyOf(userName));
    return slot != m_slots.end() && slot->second.wrapped.isWeaker();
}

QString KeySlots::setRecoveryCode(const DataKey &key)
{
    const RecoveryCode code = RecoveryCode::create();
    m_recovery = WrappedKey::byCode(key, code, belongingTo({}));
    return code.text();
}

Result<DataKey> KeySlots::unlockByCode(const QString &typed) const
{
    const std::optional<RecoveryCode> code = RecoveryCode::parse(typed);
    if (!code)
        return Failure{Problem::RecoveryCodeMistyped};
    const std::optional<DataKey> key = m_recovery ? m_recovery->openedBy(*code, belongingTo({})) : std::nullopt;
    if (!key)
        return Failure{Problem::RecoveryCodeWrong};
    return *key;
}

bool KeySlots::isSameCode(const QString &typed, const QString &code)
{
    const std::optional<RecoveryCode> one = RecoveryCode::parse(typed);
    const std::optional<RecoveryCode> other = RecoveryCode::parse(code);
    return one && other && one->isSame(*other);
}

int KeySlots::failures(const QString &userName) const
{
    const auto slot = m_slots.find(nameKeyOf(userName));
    return slot == m_slots.end() ? m_strangerFailures : slot->second.failures;
}

void KeySlots::noteFailure(const QString &userName, const QDateTime &at)
{
    const auto slot = m_slots.find(nameKeyOf(userName));
    const bool known = slot != m_slots.end();
    int &count = known ? slot->second.failures : m_strangerFailures;
    count = std::min(count + 1, mostFailuresCounted);
    m_failedSignIns.append({known ? slot->second.userName : QString(), at.toUTC()});
    if (m_failedSignIns.size() > mostFailuresCounted)
        m_failedSignIns.removeFirst();
}

void KeySlots::clearFailures(const QString &userName)
{
    const auto slot = m_slots.find(nameKeyOf(userName));
    (slot == m_slots.end() ? m_strangerFailures : slot->second.failures) = 0;
}

std::chrono::seconds KeySlots::delayAfter(int failures)
{
    using std::chrono::seconds;
    constexpr int free = 3; // everybody mistypes
    constexpr seconds longest{300};
    if (failures <= free || !guards::isOn(guards::Guard::SignInDelay))
        return seconds(0);
    const int doublings = failures - free - 1;
    return doublings >= 9 ? longest : std::min(longest, seconds(1 << doublings));
}

Result<DataKey> newDataKey()
{
    if (!sodiumReady())
        return Failure{Problem::WriteFailed, {}, u"libsodium did not start"_s};
    DataKey::Bytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    const DataKey key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

}
