// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datakey.h"

#include <QByteArray>
#include <QString>

namespace optoutdesk {

// The seal of one row: a keyed digest (SipHash-2-4 with 128 bits, https://www.aumasson.jp/siphash/siphash.pdf) over its
// values, each with its length in front. Who edits the row without the key cannot make the seal that belongs to it. Short
// and quick rather than for ever: a hundred thousand rows of an import carry one each.
class RowSeal
{
public:
    RowSeal() { m_bytes.reserve(1024); }

    RowSeal &add(qint64 number);
    RowSeal &add(const QString &text);
    RowSeal &add(const QByteArray &bytes);
    RowSeal &addNull();

    // Empty without a key.
    QByteArray sealed(const DataKey &rowKey) const;
    // The values themselves, unmistakably in a row, for a digest by somebody else.
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

}
