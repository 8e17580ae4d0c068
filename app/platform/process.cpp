// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process.h"

#include "platform/guards.h"
#include "platform/native/process.h"

namespace optoutdesk::platform {

void hardenProcess()
{
    if (guards::isOn(guards::Guard::PrivateFiles))
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
