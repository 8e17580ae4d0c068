// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace optoutdesk {

class Register;

// Why a backup was made; the words stand in the trail.
enum class BackupCause { Asked, Opened, Closing, Imported, Overdue };

// One finished backup, proven before it got its name.
struct BackupMade
{
    QString file = {};
    qint64 events = 0;
    QString head = {}; // sequence and first bits of the trail, as in its name: "001234-7F3A91C208BD44E1"
    QString secondFile = {}; // the copy at the second place; empty when none is set
    QString secondTrouble = {}; // why there is none although a place is set (a sentence's detail)
};

struct BackupFound
{
    QString file = {};
    QDateTime madeAt = {}; // UTC
    qint64 bytes = 0;
    qint64 sequence = 0; // of the trail's head
    bool secondPlace = false;
};

// Makes a backup on the calling thread, with a connection of its own; any thread will do. The register can be written
// meanwhile: a commit waits while its pages are read. See Backups::make.
Result<BackupMade> makeBackup(const Register &reg, const Session &session, const DataKey &dataKey, const Clock &clock,
                              BackupCause cause, const QString &file = {}, const std::function<bool()> &goOn = {});

// Copies of the register beside it, in "<register>-backups/", and at a second place when one is set (always sealed there).
// Each is a whole register with its key file. A manager's work, except the automatic ones.
class Backups
{
public:
    Backups(Desk &desk, Register &reg) : m_desk(desk), m_register(reg) {}

    // To `file` when given (RegisterExists), else under its own name in the backup folder, where 10 + 30 daily + 12 monthly are
    // kept. Works on a connection of its own. DiskFull, WriteFailed, BackupDamaged, Cancelled; RegisterInUse while another
    // backup is being made. A second place that is gone is told and fails nothing.
    Result<BackupMade> make(BackupCause cause, const QString &file = {}, const std::function<bool()> &goOn = {});
    // Newest first.
    Result<QList<BackupFound>> list();
    // Whether the newest backup knows everything that is in the register, but for the making of backups.
    Result<bool> isUpToDate();
    // When the newest backup was made; an invalid time when there is none. See backupIsOverdue.
    Result<QDateTime> lastMadeAt();

    Result<QString> secondPlace();
    // Empty: none. BackupPlaceUnusable.
    Done setSecondPlace(const QString &folder);

private:
    Desk &m_desk;
    Register &m_register;
};

}
