// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lockedpage.h"

#include "ui/shell/retrywait.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/masthead.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace optoutdesk {

LockedPage::LockedPage(QWidget *parent)
    : CentredSheet(44, From::Middle, parent),
      m_password(newPasswordEdit()),
      m_refusal(new Notice),
      m_wait(new RetryWait),
      m_unlock(newPrimaryButton(tr("&Unlock"))),
      m_someoneElse(new QPushButton(tr("&Someone else signs in")))
{
    m_unlock->setAccessibleName(tr("Unlock"));
    m_someoneElse->setAccessibleName(tr("Someone else signs in"));
    m_someoneElse->setFlat(true);
    column()->addWidget(new Masthead);
    column()->addWidget(new TextLabel(tr("This desk is locked"), TextRole::Heading));
    column()->addWidget(new TextLabel(tr("What was half typed is kept."), Tone::Quiet));
    column()->addWidget(new FormField(tr("&Password"), m_password));
    column()->addWidget(m_refusal);
    column()->addWidget(m_wait);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::gap);
    buttons->addWidget(m_unlock);
    buttons->addWidget(m_someoneElse);
    buttons->addStretch();
    column()->addLayout(buttons);

    connect(m_unlock, &QPushButton::clicked, this, &LockedPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LockedPage::submit);
    connect(m_wait, &RetryWait::over, this, &LockedPage::follow);
    connect(m_someoneElse, &QPushButton::clicked, this, &LockedPage::someoneElseAsked);
}

void LockedPage::begin()
{
    m_refusal->clear();
    m_password->clear();
    setWorking(false);
    m_password->setFocus();
}

void LockedPage::refuse(const QString &sentence, std::chrono::seconds wait)
{
    m_refusal->say(Tone::Refused, sentence);
    m_wait->begin(wait);
    m_password->clear();
    setWorking(false);
    m_password->setFocus();
}

void LockedPage::submit()
{
    if (m_working || m_wait->isRunning())
        return;
    m_refusal->clear();
    setWorking(true);
    const QString password = m_password->text();
    m_password->clear();
    Q_EMIT unlockAsked(password);
}

void LockedPage::setWorking(bool working)
{
    m_working = working;
    m_password->setEnabled(!working);
    m_someoneElse->setEnabled(!working);
    follow();
}

void LockedPage::follow()
{
    m_unlock->setEnabled(!m_working && !m_wait->isRunning());
    m_wait->setVisible(m_wait->isRunning());
}

}
