// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace optoutdesk {

// Starts libsodium once a process. False where it will not start: then nothing may be kept secret with it.
bool sodiumReady();

}
