// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/automaticbackups.h"

#include "services/backupkeeping.h"
#include "services/openregister.h"
#include "text/sentences.h"
#include "ui/shell/workplace.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

namespace optoutdesk {

AutomaticBackups::AutomaticBackups(Workplace &workplace, QObject *parent) : QObject(parent), m_workplace(workplace)
{
    connect(&m_workplace, &Workplace::changed, this, [this](Change change) {
        if (change == Change::Imported)
            backUp(BackupCause::Imported);
    });
    auto *hourly = new QTimer(this);
    connect(hourly, &QTimer::timeout, this, &AutomaticBackups::lookAgain);
    hourly->start(std::chrono::hours(1));
}

void AutomaticBackups::begin()
{
    if (!m_workplace.desk().isChecking())
        return backUp(BackupCause::Opened);
    connect(
        &m_workplace.desk(), &DeskThread::checkingChanged, this, [this] { backUp(BackupCause::Opened); },
        Qt::SingleShotConnection);
}

void AutomaticBackups::backUp(BackupCause cause, const std::function<void(const Done &)> &then)
{
    // The answer comes on the backup's thread, perhaps when nobody waits for it any more.
    auto settled = [self = QPointer(this), cause, then](const Result<BackupMade> &result) {
        QMetaObject::invokeMethod(
            qApp,
            [self, cause, result, then] {
                if (self)
                    self->settle(cause, result, then);
            },
            Qt::QueuedConnection);
    };
    m_workplace.desk().run(
        this,
        [cause, settled](OpenRegister &reg) -> Done {
            if (const Result<bool> known = reg.backups().isUpToDate(); known && *known) {
                settled(BackupMade{});
                return {};
            }
            reg.backUpInBackground(cause, settled);
            return {};
        },
        [](const Done &) {});
}

void AutomaticBackups::lookAgain()
{
    m_workplace.desk().run(
        this, [](OpenRegister &reg) { return reg.backups().lastMadeAt(); },
        [this](const Result<QDateTime> &last) {
            if (last && backupIsOverdue(*last, m_workplace.clock().now()))
                backUp(BackupCause::Overdue);
        });
}

void AutomaticBackups::drop()
{
    m_workplace.desk().run(
        this,
        [](OpenRegister &reg) -> Done {
            reg.dropBackup();
            return {};
        },
        [](const Done &) {});
}

void AutomaticBackups::settle(BackupCause cause, const Result<BackupMade> &result,
                              const std::function<void(const Done &)> &then)
{
    const bool given = result.ok();
    if (given && !result->secondTrouble.isEmpty()) {
        Q_EMIT failed(
            tr("The backup was made beside the register, but not at the second place: %1").arg(result->secondTrouble));
    } else if (given) {
        Q_EMIT made();
    } else if (result.failure().problem != Problem::Cancelled && cause != BackupCause::Closing) {
        Q_EMIT failed(tr("The automatic backup was not made. %1").arg(sentenceFor(result.failure())));
    }
    if (then)
        then(given ? Done() : Done(result.failure()));
}

}
