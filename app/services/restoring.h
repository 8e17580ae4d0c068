// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/signingate.h"

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
};

struct Restored
{
    QString from = {};
    QString setAside = {}; // where the register that was there lies now; empty when none was there
    std::optional<qint64> olderBy = {};
};

// Puts a backup in the place of a register. The register that was there is renamed, never overwritten, and so is its key
// file. Nobody may have it open (RegisterInUse names who). The manager signs in to the present register, or to the backup
// where the present one cannot be opened. BackupDamaged, BackupOfAnother, FileNotFound, NotAllowedForRole.
Result<RestorePreview> previewRestore(const QString &backup, const QString &registerPath, const Credentials &credentials,
                                      SignInGate &gate);
Result<Restored> restoreBackup(const QString &backup, const QString &registerPath, const Credentials &credentials,
                               const Clock &clock, SignInGate &gate);

// A plain copy of a sealed register for rescue, opened by a manager's password. RegisterExists.
Done exportPlain(const QString &registerPath, const Credentials &credentials, const QString &file, const Clock &clock,
                 SignInGate &gate);
// The same by the recovery code, when nobody can sign in any more.
Done exportPlainByCode(const QString &registerPath, const QString &code, const QString &file, const Clock &clock);

// Seals a plain register in place, by way of a backup. AlreadySealed, RegisterInUse.
Done protectRegister(const QString &registerPath, const Credentials &credentials, const Clock &clock, SignInGate &gate);

}
