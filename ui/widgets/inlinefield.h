// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace optoutdesk {

// A field with its caption in front, for a line of acts; elsewhere captions stand above (FormField).
QWidget *newInlineField(const QString &caption, QWidget *field);

}
