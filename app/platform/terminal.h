// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace optoutdesk::platform {

// Asks the person at the terminal without showing what they type; nullopt when nobody sits there.
std::optional<QString> askHidden(const QString &prompt);

}
