// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <span>

namespace optoutdesk::sealing {

// Reads the first bytes of a regular file through SQLite's own file layer. False when they are not there or cannot be read.
// Closing a handle of one's own would drop the locks that this process holds on the file (reliability, trap 7), and a
// connection that takes no lock may meet a commit half way.
[[nodiscard]] bool readFileStart(const QString &path, std::span<std::uint8_t> to);

}
