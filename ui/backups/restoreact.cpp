// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/restoreact.h"

#include "services/backupnames.h"
#include "services/backupplaces.h"
#include "text/backupwords.h"
#include "text/sentences.h"
#include "ui/backups/restorepage.h"
#include "ui/desk/deskthread.h"

#include <QDir>

namespace optoutdesk {

RestoreAct::RestoreAct(DeskThread &desk, const Clock &clock, QObject *parent)
    : QObject(parent), m_desk(desk), m_clock(clock), m_page(new RestorePage)
{
    connect(m_page, &RestorePage::compareAsked, this, &RestoreAct::compare);
    connect(m_page, &RestorePage::restoreAsked, this, &RestoreAct::restore);
    connect(m_page, &RestorePage::backAsked, this, [this] {
        m_page->forget();
        Q_EMIT left();
    });
}

void RestoreAct::begin(const QString &registerPath)
{
    m_path = registerPath;
    m_page->begin();
    m_desk.runApart(
        this, tr("Looking for backups"),
        [registerPath] { return backupsIn(backupFolderOf(registerPath), registerPath, false); },
        [this, registerPath](const QList<BackupFound> &backups) {
            if (registerPath == m_path)
                m_page->setBackups(backups);
        });
}

void RestoreAct::compare(const QString &backup, const Credentials &credentials)
{
    m_desk.runAtGate(
        this, tr("Comparing the backup with the register"),
        [backup, path = m_path, credentials](SignInGate &gate) { return previewRestore(backup, path, credentials, gate); },
        [this](const Result<RestorePreview> &preview) { m_page->showComparison(preview); });
}

void RestoreAct::restore(const QString &backup, const Credentials &credentials)
{
    m_desk.runAtGate(
        this, tr("Restoring the backup"),
        [backup, path = m_path, credentials, &clock = m_clock](SignInGate &gate) {
            return restoreBackup(backup, path, credentials, clock, gate);
        },
        [this](const Result<Restored> &restored) {
            if (!restored)
                return m_page->refuse(sentenceFor(restored.failure()));
            m_page->forget();
            Q_EMIT this->restored(restoredText(QDir::toNativeSeparators(restored->from),
                                               QDir::toNativeSeparators(restored->setAside), restored->olderBy)
                                  % u' ' % tr("Sign in to work with it."));
        });
}

}
