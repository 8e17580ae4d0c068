// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/changeuserpage.h"

#include "ui/shell/signinform.h"
#include "ui/widgets/masthead.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

ChangeUserPage::ChangeUserPage(QWidget *parent)
    : CentredSheet(44, From::Middle, parent), m_form(new SignInForm(tr("&Change user"), tr("Changing …")))
{
    auto *back = new QPushButton(tr("&Back"));
    back->setAccessibleName(tr("Back"));
    back->setToolTip(tr("To the locked desk (Esc)"));
    back->setFlat(true);
    column()->addWidget(new Masthead);
    column()->addWidget(new TextLabel(tr("Someone else signs in"), TextRole::Heading));
    column()->addWidget(
        new TextLabel(tr("The register stays open. From then on everything is recorded under the new name."), Tone::Quiet));
    column()->addWidget(m_form);
    column()->addWidget(back, 0, Qt::AlignLeft);
    connect(m_form, &SignInForm::submitted, this, &ChangeUserPage::changeAsked);
    connect(back, &QPushButton::clicked, this, &ChangeUserPage::backAsked);
}

void ChangeUserPage::begin()
{
    m_form->begin();
}

void ChangeUserPage::refuse(const QString &sentence, std::chrono::seconds wait)
{
    m_form->refuse(sentence, wait);
}

}
