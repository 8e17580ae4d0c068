// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/protectact.h"

#include "services/accounts.h"
#include "services/openregister.h"
#include "text/sentences.h"
#include "ui/shell/recoverycodepage.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/centredsheet.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

ProtectAct::ProtectAct(QWidget *parent)
    : QStackedWidget(parent),
      m_sheet(new CentredSheet(60, CentredSheet::From::Middle)),
      m_heading(new TextLabel({}, TextRole::Heading)),
      m_explanation(new TextLabel),
      m_password(newPasswordEdit()),
      m_passwordField(new FormField(tr("&Present password"), m_password)),
      m_refusal(new Notice),
      m_make(newPrimaryButton(tr("Make the recovery &code"))),
      m_code(new RecoveryCodePage)
{
    buildPasswordPage();
    addWidget(m_sheet);
    addWidget(m_code);
    connect(m_code, &RecoveryCodePage::confirmed, this, &ProtectAct::finish);
    connect(m_code, &RecoveryCodePage::backAsked, this, [this] {
        forget();
        Q_EMIT closed();
    });
}

void ProtectAct::buildPasswordPage()
{
    m_make->setAccessibleName(tr("Make the recovery code"));
    auto *back = new QPushButton(tr("&Back"));
    back->setAccessibleName(tr("Back"));
    for (QWidget *part : {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_explanation),
                          static_cast<QWidget *>(m_passwordField), static_cast<QWidget *>(m_refusal)})
        m_sheet->column()->addWidget(part);
    auto *buttons = new FlowLayout(grid::gap, grid::gap);
    buttons->addWidget(m_make);
    buttons->addWidget(back);
    m_sheet->column()->addLayout(buttons);
    connect(m_password, &QLineEdit::returnPressed, this, &ProtectAct::makeCode);
    connect(m_make, &QPushButton::clicked, this, &ProtectAct::makeCode);
    connect(back, &QPushButton::clicked, this, [this] {
        forget();
        Q_EMIT closed();
    });
}

void ProtectAct::begin(Purpose purpose, Workplace &workplace)
{
    forget();
    m_workplace = &workplace;
    m_purpose = purpose;
    if (purpose == Purpose::Protect) {
        m_heading->setText(tr("Protect this register"));
        m_explanation->setText(tr(
            "Afterwards nobody can read it without a password, also when the computer or a backup is stolen. You get a new "
            "recovery code for the practice safe, type it back, and are signed out for a moment. If every password and the "
            "code are lost, nobody can open the register."));
    } else {
        m_heading->setText(tr("New recovery code"));
        m_explanation->setText(
            tr("When the paper with the code is lost, or the wrong people have seen it. The earlier code stops "
               "working at once; passwords stay as they are."));
    }
    setCurrentWidget(m_sheet);
    setWorking(false);
    m_password->setFocus();
}

void ProtectAct::forget()
{
    m_password->clear();
    m_passwordField->setComplaint({});
    m_refusal->clear();
    m_code->forget();
}

void ProtectAct::makeCode()
{
    if (m_password->text().isEmpty())
        return m_password->setFocus();
    setWorking(true);
    m_passwordField->setComplaint({});
    m_workplace->desk().run(
        this,
        [password = m_password->text()](OpenRegister &reg) -> Result<QString> {
            if (const Done known = reg.unlock(password); !known)
                return known.failure();
            return reg.accounts().makeRecoveryCode();
        },
        [this](const Result<QString> &code) {
            setWorking(false);
            if (code)
                return showCode(*code);
            if (code.failure().problem == Problem::WrongPassword) {
                m_passwordField->setComplaint(tr("This is not your password. Nothing was changed."));
                return m_password->setFocus();
            }
            m_refusal->say(Tone::Refused, sentenceFor(code.failure()));
        });
}

void ProtectAct::showCode(const QString &code)
{
    setCurrentWidget(m_code);
    m_code->begin(m_purpose == Purpose::Protect ? RecoveryCodePage::For::Protection : RecoveryCodePage::For::NewCode, code,
                  m_workplace->practice().name, m_workplace->today());
}

void ProtectAct::finish()
{
    const Credentials credentials{m_workplace->session().userName, m_password->text()};
    forget();
    if (m_purpose == Purpose::Protect)
        Q_EMIT protectAsked(credentials);
    else
        Q_EMIT closed();
}

void ProtectAct::setWorking(bool working)
{
    m_passwordField->setEnabled(!working);
    m_make->setEnabled(!working);
}

}
