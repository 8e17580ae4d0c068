// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinpage.h"

#include "ui/shell/signinform.h"
#include "ui/widgets/masthead.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

SignInPage::SignInPage(QWidget *parent)
    : CentredSheet(44, From::Middle, parent),
      m_greeting(new Notice),
      m_form(new SignInForm(tr("&Sign in"), tr("Signing in …"))),
      m_forgotten(new QPushButton(tr("&Forgotten password"))),
      m_unprotected(new Notice)
{
    m_forgotten->setAccessibleName(tr("Forgotten password"));
    m_forgotten->setFlat(true);
    column()->addWidget(new Masthead);
    column()->addWidget(new TextLabel(tr("Sign in"), TextRole::Heading));
    column()->addWidget(m_greeting);
    column()->addWidget(m_form);
    column()->addWidget(m_forgotten, 0, Qt::AlignLeft);
    column()->addWidget(m_unprotected);
    connect(m_form, &SignInForm::submitted, this, &SignInPage::signInAsked);
    connect(m_forgotten, &QPushButton::clicked, this, &SignInPage::forgottenAsked);
}

void SignInPage::begin(const QString &greeting)
{
    m_greeting->say(Tone::Accent, greeting);
    m_forgotten->setEnabled(true);
    m_form->begin();
}

void SignInPage::setProtected(bool isProtected)
{
    m_unprotected->say(Tone::Quiet, isProtected
                                        ? QString()
                                        : tr("This register is not protected: whoever gets hold of its file can read it. A "
                                             "manager can protect it in Administration."));
}

void SignInPage::setWorking(bool working)
{
    m_forgotten->setEnabled(!working);
    m_form->setWorking(working);
}

void SignInPage::refuse(const QString &sentence, std::chrono::seconds wait)
{
    m_forgotten->setEnabled(true);
    m_form->refuse(sentence, wait);
}

}
