// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace optoutdesk {

// The button to press on a screen; there is one.
inline QPushButton *newPrimaryButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setProperty("primary", true);
    return button;
}

}
