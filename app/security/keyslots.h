// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "domain/result.h"
#include "security/wrappedkey.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace optoutdesk {

// The key-slot file beside a register and beside each of its backups (its name + ".keys"). For every user it holds the
// register's data key, wrapped by a key from their password, and once more wrapped by the recovery code. Plain registers have
// one too: its data key makes the audit trail. It also counts wrong passwords. A value: nothing is written before write().
class KeySlots
{
public:
    static KeySlots forNew(const QString &registerId, bool sealed);
    // KeyFileMissing, KeyFileDamaged, KeyFileTooNew, ReadFailed.
    static Result<KeySlots> read(const QString &path);
    // Replaces the file at once or not at all.
    Done write(const QString &path) const;
    // Reads, changes and writes as one step, also beside other programs that do the same. Nothing is written when `change`
    // fails.
    static Done update(const QString &path, const std::function<Done(KeySlots &)> &change);
    static QString pathBeside(const QString &registerPath);

    const QString &registerId() const { return m_registerId; }
    // Whether the pages of the register beside it are sealed with the data key.
    bool isSealed() const { return m_sealed; }
    void setSealed(bool sealed) { m_sealed = sealed; }

    // PasswordTooShort, TextTooLong. Takes the place of the slot the user had. User names are the same in any case.
    Done setPassword(const QString &userName, const QString &password, const DataKey &key,
                     PasswordStrength strength = PasswordStrength::Full);
    bool has(const QString &userName) const;
    // The name stays, its password opens nothing any more.
    void switchOff(const QString &userName);
    void remove(const QString &userName);
    // The user's slot as another state of the file has it, also when it has none.
    void takeSlotFrom(const KeySlots &other, const QString &userName);
    // WrongPassword, also for an unknown name and after the same time; UserDisabled for one that was switched off.
    Result<DataKey> unlock(const QString &userName, const QString &password) const;
    // Whether the computer had too little memory when the password was set, so that it should be set again. Never for Least.
    bool isWeaker(const QString &userName) const;

    // Makes a new recovery code, which takes the place of the one before: 128 random bits and a check, in capitals and
    // digits that are not mistaken for each other, in groups of four.
    QString setRecoveryCode(const DataKey &key);
    bool hasRecoveryCode() const { return m_recovery.has_value(); }
    // In any case, spacing and the usual confusions (O for 0, I and L for 1). RecoveryCodeMistyped, RecoveryCodeWrong.
    Result<DataKey> unlockByCode(const QString &typed) const;
    // Whether what was typed is this code, for typing it back before the register exists.
    static bool isSameCode(const QString &typed, const QString &code);

    // Wrong passwords in a row; a name that has no slot shares one count with all others that have none.
    int failures(const QString &userName) const;
    void noteFailure(const QString &userName, const QDateTime &at);
    void clearFailures(const QString &userName);
    // Failed sign-ins that are not in the trail yet: a sealed register cannot be written before somebody has signed in. The
    // last thousand at most. A name that has no slot is not kept, it may be a password in the wrong field.
    struct FailedSignIn
    {
        QString userName = {};
        QDateTime at = {}; // UTC

        bool operator==(const FailedSignIn &) const = default;
    };
    const QList<FailedSignIn> &failedSignIns() const { return m_failedSignIns; }
    void forgetFailedSignIns(const QList<FailedSignIn> &noted);
    // 0, 0, 0, 1, 2, 4 … 300 s after so many failures.
    static std::chrono::seconds delayAfter(int failures);

private:
    struct Slot
    {
        QString userName = {};
        WrappedKey wrapped = {};
        int failures = 0;
    };

    friend class KeySlotsFile;

    QByteArray belongingTo(const QString &nameKey) const;

    QString m_registerId = {};
    bool m_sealed = false;
    std::map<QString, Slot> m_slots = {}; // by the user name without its capitals
    std::optional<WrappedKey> m_recovery = {};
    int m_strangerFailures = 0;
    QList<FailedSignIn> m_failedSignIns = {};
};

// A new data key. It is not kept anywhere until a slot holds it.
Result<DataKey> newDataKey();

}
