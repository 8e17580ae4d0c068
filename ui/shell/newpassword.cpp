// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newpassword.h"

#include "domain/limits.h"
#include "text/sentences.h"
#include "ui/theme/grid.h"
#include "ui/widgets/formfield.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

NewPassword::NewPassword(QWidget *parent)
    : QWidget(parent),
      m_password(newPasswordEdit()),
      m_repeated(newPasswordEdit()),
      m_passwordField(new FormField(tr("Password"), m_password,
                                    tr("At least %1 characters; three plain words do well. It cannot be looked up again.")
                                        .arg(limits::passwordMinimum))),
      m_repeatedField(new FormField(tr("Repeat password"), m_repeated))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(m_passwordField);
    column->addWidget(m_repeatedField);
    setFocusProxy(m_passwordField);
    connect(m_password, &QLineEdit::returnPressed, m_repeated, qOverload<>(&QWidget::setFocus));
    connect(m_repeated, &QLineEdit::returnPressed, this, &NewPassword::submitted);
}

QString NewPassword::text() const
{
    return m_password->text();
}

bool NewPassword::isEmpty() const
{
    return m_password->text().isEmpty() && m_repeated->text().isEmpty();
}

void NewPassword::clear()
{
    m_password->clear();
    m_repeated->clear();
    m_passwordField->setComplaint({});
    m_repeatedField->setComplaint({});
}

FormField *NewPassword::check()
{
    const bool tooShort = text().size() < limits::passwordMinimum;
    m_passwordField->setComplaint(
        tooShort ? sentenceFor({Problem::PasswordTooShort, {}, QString::number(limits::passwordMinimum)}) : QString());
    m_repeatedField->setComplaint(m_repeated->text() == text() ? QString()
                                                               : tr("The two passwords differ. Type the same one twice."));
    return tooShort ? m_passwordField : m_repeatedField->hasComplaint() ? m_repeatedField : nullptr;
}

}
