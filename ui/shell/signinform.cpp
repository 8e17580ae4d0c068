// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinform.h"

#include "domain/limits.h"
#include "ui/shell/retrywait.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

SignInForm::SignInForm(const QString &act, const QString &working, QWidget *parent)
    : QWidget(parent),
      m_actText(act),
      m_workingText(working),
      m_userName(newLineEdit(limits::word)),
      m_password(newPasswordEdit()),
      m_refusal(new Notice),
      m_wait(new RetryWait),
      m_act(newPrimaryButton(act))
{
    QString name = act;
    m_act->setAccessibleName(name.remove(u'&'));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(new FormField(tr("&User name"), m_userName));
    column->addWidget(new FormField(tr("&Password"), m_password));
    column->addWidget(m_refusal);
    column->addWidget(m_wait);
    column->addWidget(m_act, 0, Qt::AlignLeft);
    setFocusProxy(m_userName);

    connect(m_act, &QPushButton::clicked, this, &SignInForm::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(m_userName, &QLineEdit::returnPressed, this, [this] {
        if (m_password->text().isEmpty())
            m_password->setFocus();
        else
            submit();
    });
    connect(m_userName, &QLineEdit::textChanged, this, &SignInForm::follow);
    connect(m_wait, &RetryWait::over, this, &SignInForm::follow);
}

void SignInForm::begin()
{
    m_refusal->clear();
    m_userName->clear();
    m_password->clear();
    setWorking(false);
    m_userName->setFocus();
}

void SignInForm::setWorking(bool working)
{
    m_working = working;
    m_act->setText(working ? m_workingText : m_actText);
    m_userName->setEnabled(!working);
    m_password->setEnabled(!working);
    follow();
}

void SignInForm::refuse(const QString &sentence, std::chrono::seconds wait)
{
    m_waiting = m_userName->text().trimmed();
    m_wait->begin(wait);
    m_refusal->say(Tone::Refused, sentence);
    m_password->clear();
    setWorking(false);
    m_password->setFocus();
}

bool SignInForm::mustWait() const
{
    return m_wait->isRunning() && m_userName->text().trimmed().compare(m_waiting, Qt::CaseInsensitive) == 0;
}

void SignInForm::follow()
{
    const bool waiting = mustWait();
    m_wait->setVisible(waiting);
    m_act->setEnabled(!m_working && !waiting);
}

void SignInForm::submit()
{
    if (m_working || mustWait())
        return;
    const QString userName = m_userName->text().trimmed();
    if (userName.isEmpty()) {
        m_userName->setFocus();
        return;
    }
    m_refusal->clear();
    setWorking(true);
    const QString password = m_password->text();
    m_password->clear(); // nothing of it stays behind the desk
    Q_EMIT submitted({userName, password});
}

}
