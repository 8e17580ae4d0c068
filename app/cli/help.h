// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace optoutdesk::cli {

// What --help prints: the way of calling and every command with its options, made from the table of commands.
QString helpText();

}
