// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/adduserform.h"

#include "domain/limits.h"
#include "domain/recordingrules.h"
#include "services/accountrules.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/shell/newpassword.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace optoutdesk {

AddUserForm::AddUserForm(QWidget *parent)
    : QWidget(parent),
      m_name(newLineEdit(limits::name)),
      m_userName(newLineEdit(limits::word)),
      m_role(new CalmComboBox),
      m_password(new NewPassword),
      m_nameField(new FormField(tr("Name"), m_name, tr("As colleagues know them; it stands in the history."))),
      m_userNameField(new FormField(tr("User name"), m_userName, tr("Short, typed at every sign-in."))),
      m_refusal(new Notice)
{
    for (const Role role : {Role::Receptionist, Role::Manager, Role::Auditor})
        m_role->add(roleText(role), static_cast<int>(role));
    auto *role = new FormField(
        tr("Role"), m_role,
        tr("Receptionists find, record and print. Practice managers also import, correct, add users and restore. Auditors only "
           "look: patients, statistics and the audit trail."));
    auto *fields = new FieldGrid;
    fields->add(m_nameField);
    fields->add(m_userNameField);
    fields->addWide(role);
    fields->addWide(m_password);
    auto *add = newPrimaryButton(tr("Add &this user"));
    add->setAccessibleName(tr("Add this user"));
    auto *cancel = new QPushButton(tr("&Cancel"));
    cancel->setAccessibleName(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::gap);
    buttons->addWidget(add);
    buttons->addWidget(cancel);
    buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(fields);
    column->addWidget(m_refusal);
    column->addLayout(buttons);
    setFocusProxy(m_name);

    connect(m_name, &QLineEdit::returnPressed, m_userName, qOverload<>(&QWidget::setFocus));
    connect(m_userName, &QLineEdit::returnPressed, m_role, qOverload<>(&QWidget::setFocus));
    connect(m_password, &NewPassword::submitted, this, &AddUserForm::submit);
    connect(add, &QPushButton::clicked, this, &AddUserForm::submit);
    connect(cancel, &QPushButton::clicked, this, &AddUserForm::cancelled);
}

bool AddUserForm::hasDraft() const
{
    return !m_name->text().isEmpty() || !m_userName->text().isEmpty() || !m_password->isEmpty();
}

void AddUserForm::clear()
{
    m_name->clear();
    m_userName->clear();
    m_role->choose(static_cast<int>(Role::Receptionist));
    m_password->clear();
    m_refusal->clear();
    m_nameField->setComplaint({});
    m_userNameField->setComplaint({});
}

void AddUserForm::refuse(const QString &sentence)
{
    m_refusal->say(Tone::Refused, sentence);
    m_userName->setFocus();
}

void AddUserForm::submit()
{
    const QString userName = m_userName->text().trimmed();
    const Result<QString> name = checkedText(m_name->text(), limits::name);
    const Done names = checkAccountNames(userName, {});
    m_refusal->clear();
    m_nameField->setComplaint(name ? QString() : sentenceFor(name.failure()));
    m_userNameField->setComplaint(names ? QString() : sentenceFor(names.failure()));
    FormField *const password = m_password->check();
    for (FormField *field : {m_nameField, m_userNameField, password}) {
        if (field && field->hasComplaint())
            return field->setFocus();
    }
    Q_EMIT addAsked({*name, userName, static_cast<Role>(m_role->currentData().toInt()), m_password->text()});
}

}
