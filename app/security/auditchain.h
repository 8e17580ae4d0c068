// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace optoutdesk {

// What of an entry of the trail the chain holds fast, as the register keeps it. No account or patient is 0, no role is "".
struct ChainedEntry
{
    qint64 sequence = 0;
    QByteArrayView at = {};
    qint64 account = 0;
    QByteArrayView userName = {};
    QByteArrayView role = {};
    QByteArrayView action = {};
    qint64 patient = 0;
    QByteArrayView subject = {};
    QByteArrayView body = {};
};

// The chain of the audit trail: the hash of an entry is HMAC-SHA-256 over the hash before it and the entry's fields, each
// with its length in front, so that no two entries run together. Without the key nobody can make the next hash, nor make
// the old ones again after a change.
class AuditChain
{
public:
    static constexpr qsizetype hashSize = 32;

    explicit AuditChain(const DataKey &trailKey); // a valid one
    ~AuditChain();
    AuditChain(AuditChain &&) noexcept;
    AuditChain &operator=(AuditChain &&) noexcept;

    QByteArray hashOf(const ChainedEntry &entry, QByteArrayView previous) const;
    // For a digest of anything else that only this register can make.
    QByteArray digestOf(QByteArrayView bytes) const;

private:
    struct Keyed;
    std::unique_ptr<Keyed> m_keyed; // the key already taken in: half of the work of a short entry
};

// The first 64 bits of a hash as they stand on letters: "7F3A-91C2-08BD-44E1". Empty unless there are so many.
QString headBits(const QByteArray &hash);

}
