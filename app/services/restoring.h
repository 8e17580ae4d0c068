// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/signingate.h"

#include <QDateTime>

#include <optional>

namespace optoutdesk {

// What a backup would bring back, found out without changing anything.
struct RestorePreview
{
    QString backup = {};
    QDateTime madeAt = {}; // UTC, of the newest entry in its trail
    qint64 events = 0;
    // How many recorded events the present register has that the backup has not; none when the present one cannot be read.
    std::optional<qint64> olderBy = {};
    // How many the backup has that the present register has not, as after an older file was put in its place.
    qint64 bringsBack = 0;
};

struct Restored
{
    QString from = {};
    QString setAside = {}; // where the register that was there lies now; empty when none was there
    std::optional<qint64> olderBy = {};
};

// Puts a backup in the place of a register. The register that was there keeps everything under another name, with its key
// file; at every moment either the old one or the new one lies under its own. Nobody may have it open (RegisterInUse names
// who). The manager signs in to the present register, or to the backup where the present one cannot be opened; the passwords
// of the present key file go on where it can be read, so nobody who left comes back with a backup. The copy is restored as it
// is kept: a sealed one makes a sealed register. BackupDamaged, BackupOfAnother, FileNotFound, NotAllowedForRole,
// RegisterTooNew, DiskFull.
Result<RestorePreview> previewRestore(const QString &backup, const QString &location, const Credentials &credentials,
                                      SignInGate &gate);
Result<Restored> restoreBackup(const QString &backup, const QString &location, const Credentials &credentials,
                               const Clock &clock, SignInGate &gate);

}
