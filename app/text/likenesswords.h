// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/likeness.h"

#include <QString>

namespace optoutdesk {

// "Take care: SMITH, Janet has the same surname and date of birth (NHS No. 999 000 0026)." Empty when there is nobody.
QString lookAlikeWarning(const LookAlikes &others);
// The same, and what to ask the patient for before anything is saved or handed out.
QString lookAlikeAdvice(const LookAlikes &others);

}
