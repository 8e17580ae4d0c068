// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/keyslots.h"

#include <QJsonObject>

namespace optoutdesk {

// Key slots as a file: JSON with a version, for its owner alone. Whatever else is found in its place is refused calmly.
class KeySlotsFile
{
public:
    // KeyFileMissing, KeyFileDamaged, KeyFileTooNew, ReadFailed.
    static Result<KeySlots> read(const QString &path);
    static Done write(const KeySlots &slots, const QString &path);

private:
    static std::optional<KeySlots> fromJson(const QJsonObject &json);
    static QJsonObject toJson(const KeySlots &slots);
    static std::optional<std::pair<QString, KeySlots::Slot>> slotFromJson(const QJsonValue &value);
};

}
