// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/auditchain.h"

#include <QtEndian>

#include <sodium.h>

namespace optoutdesk {

struct AuditChain::Keyed
{
    crypto_auth_hmacsha256_state state = {};

    Keyed() = default;
    ~Keyed() { sodium_memzero(&state, sizeof state); }
    Keyed(const Keyed &) = delete;
    Keyed &operator=(const Keyed &) = delete;
};

namespace {

// What a digest is of stands before it: a digest can then never be passed off as the hash of an entry.
constexpr QByteArrayView entryMark("entry 1");
constexpr QByteArrayView digestMark("digest 1");

class Mac
{
public:
    explicit Mac(const crypto_auth_hmacsha256_state &keyed) : m_state(keyed) {}
    ~Mac() { sodium_memzero(&m_state, sizeof m_state); }
    Mac(const Mac &) = delete;
    Mac &operator=(const Mac &) = delete;

    Mac &add(qint64 number)
    {
        std::array<char, sizeof number> bytes{};
        qToLittleEndian(number, bytes.data());
        update(QByteArrayView(bytes.data(), bytes.size()));
        return *this;
    }
    Mac &add(QByteArrayView field)
    {
        add(static_cast<qint64>(field.size()));
        update(field);
        return *this;
    }
    QByteArray finished()
    {
        std::array<unsigned char, crypto_auth_hmacsha256_BYTES> hash{};
        crypto_auth_hmacsha256_final(&m_state, hash.data());
        return {reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(hash.size())};
    }

private:
    void update(QByteArrayView bytes)
    {
        crypto_auth_hmacsha256_update(&m_state, reinterpret_cast<const unsigned char *>(bytes.data()),
                                      static_cast<unsigned long long>(bytes.size()));
    }

    crypto_auth_hmacsha256_state m_state;
};

}

AuditChain::AuditChain(const DataKey &trailKey) : m_keyed(std::make_unique<Keyed>())
{
    static_assert(hashSize == crypto_auth_hmacsha256_BYTES);
    Q_ASSERT(trailKey.isValid());
    crypto_auth_hmacsha256_init(&m_keyed->state, trailKey.bytes().data(), DataKey::size);
}

AuditChain::~AuditChain() = default;
AuditChain::AuditChain(AuditChain &&) noexcept = default;
AuditChain &AuditChain::operator=(AuditChain &&) noexcept = default;

QByteArray AuditChain::hashOf(const ChainedEntry &entry, QByteArrayView previous) const
{
    return Mac(m_keyed->state)
        .add(entryMark)
        .add(previous)
        .add(entry.sequence)
        .add(entry.at)
        .add(entry.account)
        .add(entry.userName)
        .add(entry.role)
        .add(entry.action)
        .add(entry.patient)
        .add(entry.subject)
        .add(entry.body)
        .finished();
}

QByteArray AuditChain::digestOf(QByteArrayView bytes) const
{
    return Mac(m_keyed->state).add(digestMark).add(bytes).finished();
}

QString headBits(const QByteArray &hash)
{
    if (hash.size() < 8)
        return {};
    const QString hex = QString::fromLatin1(hash.first(8).toHex()).toUpper();
    return hex.first(4) + u'-' + hex.mid(4, 4) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4);
}

}
