// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process.h"

#include "platform/native/process.h"

namespace optoutdesk::platform {

void hardenProcess()
{
    native::hardenProcess();
}

QString systemUserName()
{
    return QString::fromStdString(native::userName());
}

QString computerName()
{
    return QString::fromStdString(native::computerName());
}

}
