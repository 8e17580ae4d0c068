// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/guards.h"

namespace optoutdesk::guards {

bool isOn(Guard) noexcept
{
    return true;
}

}
