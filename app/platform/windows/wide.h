// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace optoutdesk::native {

// Windows speaks UTF-16; what passes between us and it goes through these two.
std::wstring wide(const std::string &utf8);
std::string narrow(const std::wstring &utf16);

}
