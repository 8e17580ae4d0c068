// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/userpasswordform.h"

#include "services/accounts.h"
#include "ui/shell/newpassword.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

namespace optoutdesk {

UserPasswordForm::UserPasswordForm(QWidget *parent)
    : QWidget(parent), m_whose(new TextLabel), m_password(new NewPassword), m_refusal(new Notice)
{
    auto *set = newPrimaryButton(tr("Sav&e password"));
    set->setAccessibleName(tr("Save password"));
    auto *cancel = new QPushButton(tr("&Cancel"));
    cancel->setAccessibleName(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::gap);
    buttons->addWidget(set);
    buttons->addWidget(cancel);
    buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(m_whose);
    column->addWidget(m_password);
    column->addWidget(m_refusal);
    column->addLayout(buttons);
    setFocusProxy(m_password);

    connect(m_password, &NewPassword::submitted, this, &UserPasswordForm::submit);
    connect(set, &QPushButton::clicked, this, &UserPasswordForm::submit);
    connect(cancel, &QPushButton::clicked, this, &UserPasswordForm::cancelled);
}

void UserPasswordForm::begin(const Account &user)
{
    clear();
    m_userName = user.userName;
    m_whose->setText((user.disabled ? tr("%1 (%2) is switched off. With a new password the account is switched on again.")
                                    : tr("A new password for %1 (%2). The old one no longer opens the register."))
                         .arg(user.displayName, user.userName));
}

bool UserPasswordForm::hasDraft() const
{
    return !m_password->isEmpty();
}

void UserPasswordForm::clear()
{
    m_password->clear();
    m_refusal->clear();
}

void UserPasswordForm::refuse(const QString &sentence)
{
    m_refusal->say(Tone::Refused, sentence);
    m_password->setFocus();
}

void UserPasswordForm::submit()
{
    m_refusal->clear();
    if (FormField *wrong = m_password->check())
        return wrong->setFocus();
    Q_EMIT setAsked(m_userName, m_password->text());
}

}
