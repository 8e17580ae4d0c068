// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace optoutdesk::platform {

// First call of every program: files for this person alone, no core dumps, private temporary files.
void hardenProcess();

QString systemUserName(); // of the operating system, not of the register
QString computerName();

}
