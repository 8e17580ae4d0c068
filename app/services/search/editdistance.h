// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace optoutdesk {

// Letters left out, put in, changed, or changed places with their neighbour between two words (optimal string alignment
// distance), or `limit` + 1 when there are more than the limit or a word is longer than 64 letters.
int editDistance(std::u32string_view a, std::u32string_view b, int limit);

}
