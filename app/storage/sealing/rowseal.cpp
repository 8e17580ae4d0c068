// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/rowseal.h"

#include <QtEndian>

#include <sodium.h>

#include <array>

namespace optoutdesk {

namespace {

void appendNumber(QByteArray &bytes, qint64 number)
{
    std::array<char, sizeof number> raw{};
    qToLittleEndian(number, raw.data());
    bytes.append(raw.data(), static_cast<qsizetype>(raw.size()));
}

}

RowSeal &RowSeal::add(qint64 number)
{
    m_bytes.append('n');
    appendNumber(m_bytes, number);
    return *this;
}

RowSeal &RowSeal::add(const QString &text)
{
    // As it lies in the memory: making UTF-8 of every value of a list was a twentieth of an import.
    const qsizetype size = text.size() * qsizetype(sizeof(QChar));
    m_bytes.append('u');
    appendNumber(m_bytes, size);
    m_bytes.append(reinterpret_cast<const char *>(text.constData()), size);
    return *this;
}

RowSeal &RowSeal::add(const QByteArray &bytes)
{
    m_bytes.append('t');
    appendNumber(m_bytes, bytes.size());
    m_bytes.append(bytes);
    return *this;
}

RowSeal &RowSeal::addNull()
{
    m_bytes.append('0');
    return *this;
}

QByteArray RowSeal::sealed(const DataKey &rowKey) const
{
    static_assert(crypto_shorthash_siphashx24_KEYBYTES <= DataKey::size);
    if (!rowKey.isValid())
        return {};
    QByteArray seal(crypto_shorthash_siphashx24_BYTES, Qt::Uninitialized);
    crypto_shorthash_siphashx24(reinterpret_cast<unsigned char *>(seal.data()),
                                reinterpret_cast<const unsigned char *>(m_bytes.constData()),
                                static_cast<unsigned long long>(m_bytes.size()), rowKey.bytes().data());
    return seal;
}

}
