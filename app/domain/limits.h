// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace optoutdesk::limits {

// The longest texts the register keeps, in UTF-16 units; the same numbers stand in the widgets and in the CHECKs of the
// tables. A megabyte pasted into a name once took 69 seconds to lay out.
inline constexpr int name = 120;
inline constexpr int address = 400;
inline constexpr int note = 2'000;
inline constexpr int shortNote = 200; // one line, shown whole on the banner
inline constexpr int phone = 60;
inline constexpr int word = 60; // codes, identifiers, user names
inline constexpr int searchText = 200; // words that are all meant
inline constexpr int pastedText = 2'000; // a line of another system, pasted into Find
inline constexpr int passwordMinimum = 8;
inline constexpr int passwordMaximum = 200;

}
