// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

namespace optoutdesk {

// A register whose key file is lost, damaged or swapped is opened by the one of a backup: it wraps the same data key, by the
// passwords of its day.

// Readable key files in the register's backup folder, the newest first; those that surely belong to another register are
// left out.
QStringList keyFilesOfBackups(const QString &location);

// Puts a copy of `keyFile` beside the register; the one that lies there is renamed, never overwritten. KeyFileMissing,
// KeyFileDamaged, KeyFileTooNew, KeyFileForeign where the register can say so itself, WriteFailed, DiskFull.
Done putBackKeyFile(const QString &location, const QString &keyFile);

}
