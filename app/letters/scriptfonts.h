// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace optoutdesk {

// Whether this computer's fonts can show the script a character belongs to. Asked once per script and process, because
// Qt looks through every font for each word of a script that none can shape, and then paints black boxes.
bool hasFontFor(char32_t character, const QFont &font);

// The text with U+FFFD in place of every character of such a script.
QString showable(const QString &text, const QFont &font);

}
