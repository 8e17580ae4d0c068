// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace optoutdesk {

// A value of the register made safe for a line of a letter or of the screen: control characters become spaces, half surrogates and
// U+FFFC (which would ask the layout for an object) become U+FFFD. Line breaks stay only where `breaks` says so.
enum class Breaks { None, Kept };
QString printable(const QString &value, Breaks breaks = Breaks::None);

// The same value so that its direction cannot reach the words around it: right-to-left text and direction controls are
// wrapped in U+2068 … U+2069 with every isolate inside them closed and no stray end; other text comes back unchanged.
// Source: Unicode Standard Annex 9, explicit directional isolates.
QString isolated(const QString &value);

}
