// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups.h"

#include <QObject>

#include <functional>

namespace optoutdesk {

class Workplace;

// The backups that nobody has to think of: once the register was found sound after signing in, after an import, when a window
// has stayed open for a working day, and before it closes. They are made beside everything else; what went well is told to nobody, what did not is.
class AutomaticBackups : public QObject
{
    Q_OBJECT

public:
    explicit AutomaticBackups(Workplace &workplace, QObject *parent = nullptr);

    // The register was just opened: makes one as soon as it was found sound.
    void begin();

    // Makes one where the newest does not know everything; `then` in any case, with what went wrong.
    void backUp(BackupCause cause, const std::function<void(const Done &)> &then = {});
    // Makes one where the newest is more than a working day old; asked every hour.
    void lookAgain();
    // Gives up the one that is under way.
    void drop();

Q_SIGNALS:
    void made();
    void failed(const QString &sentence);

private:
    void settle(BackupCause cause, const Result<BackupMade> &result, const std::function<void(const Done &)> &then);

    Workplace &m_workplace;
};

}
