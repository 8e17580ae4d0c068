// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace optoutdesk::native {

// Asks a person at the terminal, without showing what they type; UTF-8. nullopt when nobody sits at a terminal (standard
// input is a file or a pipe), so nothing ever waits for an answer that cannot come.
std::optional<std::string> askHidden(const std::string &prompt);

}
