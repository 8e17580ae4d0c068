// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/native/slotlock.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace optoutdesk::platform {

// Somebody who has a register open on this computer.
struct RegisterHolder
{
    QString user = {}; // of the operating system
    QString computer = {};
    QString program = {};
    qint64 process = 0;
    QDateTime since = {}; // UTC

    QString text() const; // "jo (FRONT-DESK)"
};

// The lock file beside a register (its name + ".lock"). Everybody who opens the register shares it; only migrating and
// restoring hold it alone. It keeps no one waiting: what cannot be had at once is SystemProblem::InUse.
class RegisterLock
{
public:
    native::SystemError share(const QString &registerPath);
    native::SystemError takeAlone(const QString &registerPath);
    void release() { m_lock.release(); }
    bool isHeld() const { return m_lock.isHeld(); }

    // The others who hold it now; empty when nobody does or nobody can tell.
    QList<RegisterHolder> holders() const;

private:
    native::SlotLock m_lock;
    QString m_path;
};

}
