// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace optoutdesk::grid {

// Distances in device-independent pixels: everything stands on one 8-pixel grid.
inline constexpr int unit = 8;
inline constexpr int tight = unit / 2; // between a mark and its word
inline constexpr int gap = unit; // between things that belong together
inline constexpr int block = 2 * unit; // between groups
inline constexpr int section = 3 * unit; // between sections, and around a page
inline constexpr int radius = 6; // of rounded corners

}
