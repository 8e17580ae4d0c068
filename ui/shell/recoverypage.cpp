// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recoverypage.h"

#include "domain/limits.h"
#include "ui/shell/newpassword.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

RecoveryPage::RecoveryPage(QWidget *parent)
    : CentredSheet(60, From::Middle, parent),
      m_userName(newLineEdit(limits::word)),
      m_code(newLineEdit(limits::word)),
      m_password(new NewPassword),
      m_userNameField(new FormField(tr("&User name"), m_userName)),
      m_codeField(new FormField(tr("&Recovery code"), m_code,
                                tr("From the paper in the practice safe. Capitals, spaces and hyphens do not matter."))),
      m_refusal(new Notice),
      m_recover(newPrimaryButton(tr("Set the &new password"))),
      m_back(new QPushButton(tr("&Back")))
{
    m_recover->setAccessibleName(tr("Set the new password"));
    m_back->setAccessibleName(tr("Back"));
    m_code->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    column()->addWidget(new TextLabel(tr("Forgotten password"), TextRole::Heading));
    column()->addWidget(
        new TextLabel(tr("Nothing is lost. Receptionists and auditors ask a practice manager, who sets a new password in "
                         "Administration within a minute.")));
    column()->addSpacing(grid::unit);
    column()->addWidget(new TextLabel(tr("Practice managers"), TextRole::Heading));
    column()->addWidget(new TextLabel(
        tr("Another manager can set your password. If there is none, fetch the recovery code from the practice "
           "safe and choose a new password here. It is noted in the audit trail.")));
    for (QWidget *part : {static_cast<QWidget *>(m_userNameField), static_cast<QWidget *>(m_codeField),
                          static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_refusal)})
        column()->addWidget(part);
    auto *buttons = new FlowLayout(grid::gap, grid::gap);
    buttons->addWidget(m_recover);
    buttons->addWidget(m_back);
    column()->addLayout(buttons);

    connect(m_userName, &QLineEdit::returnPressed, m_code, qOverload<>(&QWidget::setFocus));
    connect(m_code, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &NewPassword::submitted, this, &RecoveryPage::submit);
    connect(m_recover, &QPushButton::clicked, this, &RecoveryPage::submit);
    connect(m_back, &QPushButton::clicked, this, &RecoveryPage::backAsked);
}

void RecoveryPage::begin()
{
    forget();
    setWorking(false);
    m_userName->setFocus();
}

void RecoveryPage::forget()
{
    m_userName->clear();
    m_code->clear();
    m_password->clear();
    m_userNameField->setComplaint({});
    m_codeField->setComplaint({});
    m_refusal->clear();
}

void RecoveryPage::refuse(const QString &sentence)
{
    setWorking(false);
    m_refusal->say(Tone::Refused, sentence);
    ensureWidgetVisible(m_refusal);
    m_recover->setFocus();
}

void RecoveryPage::refuseCode(const QString &sentence)
{
    setWorking(false);
    m_codeField->setComplaint(sentence);
    m_code->setFocus();
    ensureWidgetVisible(m_codeField);
}

void RecoveryPage::submit()
{
    m_refusal->clear();
    m_userNameField->setComplaint(m_userName->text().trimmed().isEmpty() ? tr("Type your user name.") : QString());
    m_codeField->setComplaint(m_code->text().trimmed().isEmpty() ? tr("Type the recovery code.") : QString());
    FormField *const wrongPassword = m_password->check();
    for (FormField *field : {m_userNameField, m_codeField, wrongPassword}) {
        if (field && field->hasComplaint()) {
            field->setFocus();
            ensureWidgetVisible(field);
            return;
        }
    }
    setWorking(true);
    Q_EMIT recoverAsked(m_code->text(), m_userName->text().trimmed(), m_password->text());
}

void RecoveryPage::setWorking(bool working)
{
    for (QWidget *part :
         {static_cast<QWidget *>(m_userNameField), static_cast<QWidget *>(m_codeField), static_cast<QWidget *>(m_password),
          static_cast<QWidget *>(m_recover), static_cast<QWidget *>(m_back)})
        part->setEnabled(!working);
}

}
