// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/sodiumready.h"

#include <sodium.h>

namespace optoutdesk {

bool sodiumReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

}
