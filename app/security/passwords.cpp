// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/passwords.h"

#include "domain/limits.h"
#include "security/sodiumready.h"

#include <sodium.h>

#include <array>

namespace optoutdesk {

namespace {

constexpr unsigned long long passes = 3;
constexpr size_t fullMemory = 256u * 1024 * 1024;
constexpr size_t leastMemory = 16u * 1024 * 1024;

// NFC first: the same password typed on another keyboard may arrive decomposed.
QByteArray passwordBytes(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

Result<QString> hashBytes(const QByteArray &password)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    for (size_t memory = fullMemory; memory >= leastMemory; memory /= 2) {
        if (crypto_pwhash_str_alg(hash.data(), password.constData(), static_cast<unsigned long long>(password.size()),
                                  passes, memory, crypto_pwhash_ALG_ARGON2ID13)
            == 0)
            return QString::fromLatin1(hash.data());
    }
    return Failure{Problem::WriteFailed, {}, QStringLiteral("not enough memory for Argon2id")};
}

}

Result<QString> hashPassword(const QString &password)
{
    if (password.size() < limits::passwordMinimum)
        return Failure{Problem::PasswordTooShort, {}, QString::number(limits::passwordMinimum)};
    if (password.size() > limits::passwordMaximum)
        return Failure{Problem::TextTooLong, {}, QString::number(limits::passwordMaximum)};
    if (!sodiumReady())
        return Failure{Problem::WriteFailed, {}, QStringLiteral("libsodium did not start")};
    return hashBytes(passwordBytes(password));
}

bool passwordMatches(const QString &password, const QString &hash)
{
    if (!sodiumReady() || password.size() > limits::passwordMaximum)
        return false;
    const QByteArray bytes = passwordBytes(password);
    const QByteArray known = hash.toLatin1();
    return crypto_pwhash_str_verify(known.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size()))
           == 0;
}

}
