// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"
#include "domain/result.h"
#include "security/recoverycode.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace optoutdesk {

// What Argon2id spends on a password: Full is 256 MiB and 3 passes, about half a second, less where the computer has less
// memory; Least is for tests.
enum class PasswordStrength { Full, Least };

// A register's data key that only a password, or only a recovery code, opens: sealed with XChaCha20-Poly1305 under a key
// from the password (Argon2id) or the code (BLAKE2b: 128 random bits need no slowness). `belongsTo` names the register and
// the user; it is authenticated, so that a key moved to another register or user does not open.
struct WrappedKey
{
    static constexpr quint64 leastPasses = 1;
    static constexpr quint64 mostPasses = 100;
    static constexpr quint64 leastMemory = 8192; // what Argon2id itself asks for
    static constexpr quint64 mostMemory = quint64(1024) * 1024 * 1024; // a file that asks for more was not written here

    QByteArray salt = {};
    quint64 passes = 0; // 0: no password, a recovery code
    quint64 memory = 0;
    QByteArray nonce = {};
    QByteArray key = {}; // empty once the account was switched off
    QByteArray check = {}; // tells the right password also then; says nothing about password or key

    // PasswordTooShort, TextTooLong; WriteFailed where there is no memory for Argon2id.
    static Result<WrappedKey> byPassword(const DataKey &key, const QString &password, const QByteArray &belongsTo,
                                         PasswordStrength strength);
    static WrappedKey byCode(const DataKey &key, const RecoveryCode &code, const QByteArray &belongsTo);

    // Forgets the key: the password still counts as right, and opens nothing.
    void switchOff() { key.clear(); }
    bool isSwitchedOff() const { return key.isEmpty(); }

    // nullopt: another password; UserDisabled: the right one of an account that was switched off. ReadFailed where there is no memory for Argon2id now.
    Result<std::optional<DataKey>> openedBy(const QString &password, const QByteArray &belongsTo) const;
    std::optional<DataKey> openedBy(const RecoveryCode &code, const QByteArray &belongsTo) const;

    // Whether the sizes are those that the functions above make.
    bool isWellFormed() const;
    // Whether the computer had too little memory for a full one when it was made. Never for Least.
    bool isWeaker() const;
};

}
