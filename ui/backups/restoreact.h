// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/signingate.h"

#include <QObject>

namespace optoutdesk {

class DeskThread;
class RestorePage;

// Leads through a restore while no register is open: the list of backups, the comparison, the restore itself.
class RestoreAct : public QObject
{
    Q_OBJECT

public:
    RestoreAct(DeskThread &desk, const Clock &clock, QObject *parent = nullptr);

    // For the stack of whoever shows it, which also owns it.
    RestorePage *page() const { return m_page; }
    void begin(const QString &registerPath);

Q_SIGNALS:
    // The backup is in place; one sentence about it.
    void restored(const QString &sentence);
    void left();

private:
    void compare(const QString &backup, const Credentials &credentials);
    void restore(const QString &backup, const Credentials &credentials);

    DeskThread &m_desk;
    const Clock &m_clock;
    RestorePage *m_page;
    QString m_path;
};

}
