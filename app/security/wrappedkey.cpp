// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/wrappedkey.h"

#include "domain/limits.h"
#include "security/sodiumready.h"

#include <sodium.h>

#include <array>

namespace optoutdesk {

namespace {

constexpr quint64 fullPasses = 3;
constexpr quint64 fullWrappingMemory = quint64(256) * 1024 * 1024;
constexpr quint64 smallestFullMemory = quint64(16) * 1024 * 1024;
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype checkSize = 16;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype sealedSize = qsizetype(DataKey::size) + crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

// Bytes that are wiped when they are no longer needed.
struct SecretBytes
{
    DataKey::Bytes bytes = {};

    SecretBytes() = default;
    ~SecretBytes() { sodium_memzero(bytes.data(), bytes.size()); }
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
};

// False where there is not so much memory.
bool stretch(SecretBytes &into, const QString &password, const WrappedKey &parameters)
{
    // NFC first: the same password typed on another keyboard may arrive decomposed.
    QByteArray typed = password.normalized(QString::NormalizationForm_C).toUtf8();
    const bool done = crypto_pwhash(into.bytes.data(), into.bytes.size(), typed.constData(),
                                    static_cast<unsigned long long>(typed.size()), bytesOf(parameters.salt),
                                    parameters.passes, static_cast<size_t>(parameters.memory), crypto_pwhash_ALG_ARGON2ID13)
                      == 0;
    sodium_memzero(typed.data(), static_cast<size_t>(typed.size()));
    return done;
}

void stretch(SecretBytes &into, const RecoveryCode &code, const QByteArray &salt)
{
    static_assert(saltSize == crypto_generichash_blake2b_SALTBYTES && crypto_generichash_blake2b_PERSONALBYTES == 16);
    static constexpr std::array<unsigned char, 16> purpose = {'o', 'p', 't', 'o', 'u', 't', ' ', 'r',
                                                              'e', 'c', 'o', 'v', 'e', 'r', 'y', '1'};
    crypto_generichash_blake2b_salt_personal(into.bytes.data(), into.bytes.size(), code.bytes().data(), code.bytes().size(),
                                             nullptr, 0, bytesOf(salt), purpose.data());
}

// What the stretched password looks like from outside.
QByteArray checkOf(const SecretBytes &under)
{
    static constexpr std::array<unsigned char, 16> purpose = {'o', 'p', 't', 'o', 'u', 't', ' ', 'c',
                                                              'h', 'e', 'c', 'k', ' ', '1', 0,   0};
    QByteArray check(checkSize, Qt::Uninitialized);
    crypto_generichash_blake2b_salt_personal(reinterpret_cast<unsigned char *>(check.data()), static_cast<size_t>(checkSize),
                                             nullptr, 0, under.bytes.data(), under.bytes.size(), nullptr, purpose.data());
    return check;
}

void seal(WrappedKey &wrapped, const DataKey &key, const SecretBytes &under, const QByteArray &belongsTo)
{
    wrapped.nonce = randomBytes(nonceSize);
    wrapped.check = checkOf(under);
    wrapped.key = QByteArray(sealedSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(wrapped.key.data()), nullptr,
                                               key.bytes().data(), DataKey::size, bytesOf(belongsTo),
                                               static_cast<unsigned long long>(belongsTo.size()), nullptr,
                                               bytesOf(wrapped.nonce), under.bytes.data());
}

std::optional<DataKey> opened(const WrappedKey &wrapped, const SecretBytes &under, const QByteArray &belongsTo)
{
    SecretBytes key;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(key.bytes.data(), nullptr, nullptr, bytesOf(wrapped.key),
                                                   static_cast<unsigned long long>(wrapped.key.size()), bytesOf(belongsTo),
                                                   static_cast<unsigned long long>(belongsTo.size()), bytesOf(wrapped.nonce),
                                                   under.bytes.data())
        != 0)
        return std::nullopt;
    return DataKey(key.bytes);
}

}

Result<WrappedKey> WrappedKey::byPassword(const DataKey &key, const QString &password, const QByteArray &belongsTo,
                                          PasswordStrength strength)
{
    if (password.size() < limits::passwordMinimum)
        return Failure{Problem::PasswordTooShort, {}, QString::number(limits::passwordMinimum)};
    if (password.size() > limits::passwordMaximum)
        return Failure{Problem::TextTooLong, {}, QString::number(limits::passwordMaximum)};
    if (!sodiumReady() || !key.isValid())
        return Failure{Problem::WriteFailed, {}, QStringLiteral("no key, or libsodium did not start")};
    const bool full = strength == PasswordStrength::Full;
    WrappedKey wrapped{.salt = randomBytes(saltSize), .passes = full ? fullPasses : leastPasses};
    for (quint64 memory = full ? fullWrappingMemory : leastMemory; memory >= (full ? smallestFullMemory : leastMemory);
         memory /= 2) {
        wrapped.memory = memory;
        SecretBytes under;
        if (stretch(under, password, wrapped)) {
            seal(wrapped, key, under, belongsTo);
            return wrapped;
        }
    }
    return Failure{Problem::WriteFailed, {}, QStringLiteral("not enough memory for Argon2id")};
}

WrappedKey WrappedKey::byCode(const DataKey &key, const RecoveryCode &code, const QByteArray &belongsTo)
{
    WrappedKey wrapped{.salt = randomBytes(saltSize)};
    SecretBytes under;
    stretch(under, code, wrapped.salt);
    seal(wrapped, key, under, belongsTo);
    return wrapped;
}

Result<std::optional<DataKey>> WrappedKey::openedBy(const QString &password, const QByteArray &belongsTo) const
{
    if (!sodiumReady() || !isWellFormed() || passes == 0)
        return std::optional<DataKey>();
    SecretBytes under;
    if (!stretch(under, password.left(limits::passwordMaximum + 1), *this))
        return Failure{Problem::ReadFailed, {}, QStringLiteral("not enough memory for Argon2id")};
    if (const QByteArray mine = checkOf(under); sodium_memcmp(mine.constData(), check.constData(), checkSize) != 0)
        return std::optional<DataKey>();
    if (isSwitchedOff())
        return Failure{Problem::UserDisabled};
    return opened(*this, under, belongsTo);
}

std::optional<DataKey> WrappedKey::openedBy(const RecoveryCode &code, const QByteArray &belongsTo) const
{
    if (!sodiumReady() || !isWellFormed() || passes != 0)
        return std::nullopt;
    SecretBytes under;
    stretch(under, code, salt);
    return opened(*this, under, belongsTo);
}

bool WrappedKey::isWellFormed() const
{
    const bool sized = salt.size() == saltSize && nonce.size() == nonceSize && check.size() == checkSize
                       && (key.size() == sealedSize || (key.isEmpty() && passes > 0));
    const bool byPassword = passes >= leastPasses && passes <= mostPasses && memory >= leastMemory && memory <= mostMemory;
    return sized && (byPassword || (passes == 0 && memory == 0));
}

bool WrappedKey::isWeaker() const
{
    return memory >= smallestFullMemory && memory < fullWrappingMemory;
}

}
