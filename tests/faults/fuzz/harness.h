// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// What every harness has: its bytes as text, a promise that must hold, and, in the negative control alone, a crash.
namespace optoutdesk::fuzz {

inline void promise(bool kept)
{
    if (!kept)
        std::abort();
}

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

// UTF-8; every damaged byte of it becomes U+FFFD, so that any text can come out.
inline QString textOf(const std::uint8_t *data, std::size_t size)
{
    return QString::fromUtf8(bytesOf(data, size));
}

inline void plantedFault([[maybe_unused]] const std::uint8_t *data, [[maybe_unused]] std::size_t size)
{
#ifdef OPTOUTDESK_PLANTED_FAULT
    if (size > 3 && data[0] == '-' && data[1] == '-' && data[2] == '\'' && data[3] == '=')
        std::abort();
#endif
}

}
