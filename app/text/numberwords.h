// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace optoutdesk {

// Numbers on the screen in their one form, whatever the computer's region: "9,876".
QString countText(qint64 count);
// "4.35%"; "Not known" where there is no list to divide by.
QString rateText(std::optional<double> percent);

}
