// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ownpasswordpage.h"

#include "ui/shell/newpassword.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace optoutdesk {

OwnPasswordPage::OwnPasswordPage(QWidget *parent)
    : CentredSheet(52, From::Middle, parent),
      m_present(newPasswordEdit()),
      m_presentField(new FormField(tr("Present password"), m_present)),
      m_new(new NewPassword),
      m_outcome(new Notice),
      m_change(newPrimaryButton(tr("Change &password"))),
      m_back(new QPushButton(tr("&Back")))
{
    m_change->setAccessibleName(tr("Change password"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("To where you were (Esc)"));
    column()->addWidget(new TextLabel(tr("Change my password"), TextRole::Heading));
    column()->addWidget(m_presentField);
    column()->addWidget(m_new);
    column()->addWidget(m_outcome);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::gap);
    buttons->addWidget(m_change);
    buttons->addWidget(m_back);
    buttons->addStretch();
    column()->addLayout(buttons);

    connect(m_present, &QLineEdit::returnPressed, m_new, qOverload<>(&QWidget::setFocus));
    connect(m_new, &NewPassword::submitted, this, &OwnPasswordPage::submit);
    connect(m_change, &QPushButton::clicked, this, &OwnPasswordPage::submit);
    connect(m_back, &QPushButton::clicked, this, &OwnPasswordPage::closed);
}

void OwnPasswordPage::begin()
{
    forget();
    setWorking(false);
    for (QWidget *part :
         {static_cast<QWidget *>(m_presentField), static_cast<QWidget *>(m_new), static_cast<QWidget *>(m_change)})
        part->show();
    m_present->setFocus();
}

void OwnPasswordPage::forget()
{
    m_present->clear();
    m_presentField->setComplaint({});
    m_new->clear();
    m_outcome->clear();
}

void OwnPasswordPage::refusePresent(const QString &sentence)
{
    setWorking(false);
    m_presentField->setComplaint(sentence);
    m_present->selectAll();
    m_present->setFocus();
}

void OwnPasswordPage::refuse(const QString &sentence)
{
    setWorking(false);
    m_outcome->say(Tone::Refused, sentence);
    m_new->setFocus();
}

void OwnPasswordPage::confirm()
{
    forget();
    setWorking(false);
    for (QWidget *part :
         {static_cast<QWidget *>(m_presentField), static_cast<QWidget *>(m_new), static_cast<QWidget *>(m_change)})
        part->hide();
    m_outcome->say(Tone::Good, tr("Your new password is saved. Use it from now on."));
    m_back->setFocus();
}

void OwnPasswordPage::submit()
{
    m_outcome->clear();
    m_presentField->setComplaint(m_present->text().isEmpty() ? tr("Type your present password first.") : QString());
    FormField *const wrong = m_new->check();
    if (m_presentField->hasComplaint() || wrong)
        return (m_presentField->hasComplaint() ? m_presentField : wrong)->setFocus();
    setWorking(true);
    Q_EMIT changeAsked(m_present->text(), m_new->text());
}

void OwnPasswordPage::setWorking(bool working)
{
    for (QWidget *part :
         {static_cast<QWidget *>(m_presentField), static_cast<QWidget *>(m_new), static_cast<QWidget *>(m_change)})
        part->setEnabled(!working);
}

}
