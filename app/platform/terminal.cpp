// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/terminal.h"

#include "platform/native/terminal.h"

namespace optoutdesk::platform {

std::optional<QString> askHidden(const QString &prompt)
{
    const std::optional<std::string> answer = native::askHidden(prompt.toStdString());
    return answer ? std::optional(QString::fromStdString(*answer)) : std::nullopt;
}

}
