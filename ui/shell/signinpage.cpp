// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinpage.h"

#include "domain/limits.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/masthead.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

SignInPage::SignInPage(QWidget *parent)
    : CentredSheet(44, From::Middle, parent),
      m_greeting(new Notice),
      m_userName(newLineEdit(limits::word)),
      m_password(newPasswordEdit()),
      m_refusal(new Notice),
      m_signIn(newPrimaryButton(tr("&Sign in")))
{
    m_signIn->setAccessibleName(tr("Sign in"));
    column()->addWidget(new Masthead);
    column()->addWidget(new TextLabel(tr("Sign in"), TextRole::Heading));
    column()->addWidget(m_greeting);
    column()->addWidget(new FormField(tr("&User name"), m_userName));
    column()->addWidget(new FormField(tr("&Password"), m_password));
    column()->addWidget(m_refusal);
    column()->addWidget(m_signIn, 0, Qt::AlignLeft);

    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_userName, &QLineEdit::returnPressed, this, [this] {
        if (m_password->text().isEmpty())
            m_password->setFocus();
        else
            submit();
    });
}

void SignInPage::begin(const QString &greeting)
{
    m_greeting->say(Tone::Accent, greeting);
    m_refusal->clear();
    m_userName->clear();
    m_password->clear();
    setWorking(false);
    m_userName->setFocus();
}

void SignInPage::setWorking(bool working)
{
    m_signIn->setText(working ? tr("Signing in …") : tr("&Sign in"));
    for (QWidget *part :
         {static_cast<QWidget *>(m_signIn), static_cast<QWidget *>(m_userName), static_cast<QWidget *>(m_password)})
        part->setEnabled(!working);
}

void SignInPage::refuse(const QString &sentence)
{
    setWorking(false);
    m_refusal->say(Tone::Refused, sentence);
    m_password->clear();
    m_password->setFocus();
}

void SignInPage::submit()
{
    if (m_userName->text().trimmed().isEmpty()) {
        m_userName->setFocus();
        return;
    }
    m_refusal->clear();
    setWorking(true);
    const QString password = m_password->text();
    m_password->clear(); // nothing of it stays behind the desk
    Q_EMIT signInAsked(m_userName->text().trimmed(), password);
}

}
