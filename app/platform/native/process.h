// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace optoutdesk::native {

// New files belong to this person alone (umask 077), and a crash leaves no copy of the memory behind.
void hardenProcess();

std::string userName(); // of the operating system, not of the register
std::string computerName();
std::int64_t processId();

}
