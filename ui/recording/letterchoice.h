// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace optoutdesk {

// What is to happen with the letter of what was just recorded.
enum class LetterChoice { Queue, PrintNow, None };

}
