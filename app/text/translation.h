// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace optoutdesk {

// Installs the translation for the computer's language on the running application, English where there is none: English
// too has one, for its plural forms. Call once, after the application object is made and before the first text.
// False: not even the English one is in the program, a fault of the build.
bool installTranslation();

}
