// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qglobal.h>

namespace optoutdesk {

// The first index of [first, last) for which `holds` is true, given that it stays true from there on; `last` when it
// never is. (std::ranges over std::views::iota says the same, but clang 14 cannot read it.)
template <typename Holds>
quint32 firstIndexWhere(quint32 first, quint32 last, const Holds &holds)
{
    while (first < last) {
        const quint32 middle = first + (last - first) / 2;
        if (holds(middle))
            last = middle;
        else
            first = middle + 1;
    }
    return first;
}

}
