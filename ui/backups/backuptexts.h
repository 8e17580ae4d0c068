// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups.h"
#include "services/restoring.h"

namespace optoutdesk {

// "02-Mar-2026 at 17:30", in the time of this computer.
QString momentText(const QDateTime &moment);
// "1.4 MB"
QString sizeText(qint64 bytes);
QString placeText(const BackupFound &backup);
// What a restore would mean: "This backup is 14 objections older than the register. …"
QString comparisonText(const RestorePreview &preview);

}
