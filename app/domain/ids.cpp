// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ids.h"

namespace optoutdesk {

std::optional<EventUuid> EventUuid::parse(const QString &text)
{
    const QUuid uuid = QUuid::fromString(text.trimmed());
    if (uuid.isNull())
        return std::nullopt;
    return EventUuid(uuid);
}

}
