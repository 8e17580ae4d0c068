// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/switchoffnotice.h"

#include <QPushButton>

namespace optoutdesk {

SwitchOffNotice::SwitchOffNotice(QWidget *parent)
    : Notice(parent), m_confirm(new QPushButton(tr("Switch off &now"))), m_keep(new QPushButton(tr("&Keep")))
{
    m_confirm->setAccessibleName(tr("Switch off now"));
    m_keep->setAccessibleName(tr("Keep"));
    addButton(m_keep);
    addButton(m_confirm);
    connect(m_confirm, &QPushButton::clicked, this, [this] { Q_EMIT confirmed(m_userName); });
    connect(m_keep, &QPushButton::clicked, this, &SwitchOffNotice::cancelled);
}

void SwitchOffNotice::ask(const QString &userName, const QString &displayName)
{
    m_userName = userName;
    say(Tone::Warning,
        tr("%1 (%2) can then no longer sign in. Everything they recorded stays. A manager can switch the account on again with a "
           "new password.")
            .arg(displayName, userName));
    m_confirm->setAccessibleDescription(sentence());
    m_keep->setAccessibleDescription(sentence());
    m_keep->setFocus();
}

}
