// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace optoutdesk {

// The three sizes of text in the program; all follow the text size that the person chose.
enum class TextRole { Body, Heading, Number };

QFont fontFor(TextRole role);
// The height of a line of body text: what sizes that hold text are measured in.
int lineHeight();

}
