// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firstrunpage.h"

#include "domain/limits.h"
#include "domain/recordingrules.h"
#include "services/accountrules.h"
#include "text/sentences.h"
#include "ui/shell/newpassword.h"
#include "ui/shell/protectionchoice.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/masthead.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

enum Place { PracticeName, PracticeCode, PracticeAddress, PracticePhone, ManagerName, UserName };

template <typename T>
QString complaintOf(const Result<T> &result)
{
    return result ? QString() : sentenceFor(result.failure());
}

}

FirstRunPage::FirstRunPage(QWidget *parent)
    : CentredSheet(64, From::Top, parent),
      m_practiceName(newLineEdit(limits::name)),
      m_practiceCode(newLineEdit(limits::word)),
      m_practiceAddress(new NoteEdit({}, limits::address)),
      m_practicePhone(newLineEdit(limits::phone)),
      m_managerName(newLineEdit(limits::name)),
      m_userName(newLineEdit(limits::word)),
      m_password(new NewPassword),
      m_protection(new ProtectionChoice),
      m_where(new Notice),
      m_refusal(new Notice),
      m_start(newPrimaryButton(tr("&Start")))
{
    m_start->setAccessibleName(tr("Start"));
    m_practiceAddress->setVisibleLines(4);
    addFields();
    connect(m_start, &QPushButton::clicked, this, &FirstRunPage::submit);
    for (QLineEdit *edit : {m_practiceName, m_practiceCode, m_practicePhone, m_managerName, m_userName})
        connect(edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    connect(m_password, &NewPassword::submitted, m_protection, qOverload<>(&QWidget::setFocus));
}

void FirstRunPage::addFields()
{
    column()->addWidget(new Masthead);
    column()->addWidget(new TextLabel(tr("Welcome to OptOut Desk"), TextRole::Heading));
    column()->addWidget(new TextLabel(
        tr("This computer has no register yet. Say whose it is and who answers for it; everything can be changed later. "
           "The register is a file on this computer. Nothing is ever sent anywhere.")));
    column()->addWidget(m_where);
    m_fields = {
        new FormField(tr("Practice name"), m_practiceName, tr("As it stands on your letterhead.")),
        new FormField(tr("Practice code"), m_practiceCode, tr("The ODS code: one letter and five digits, such as A81001.")),
        new FormField(tr("Practice address"), m_practiceAddress,
                      tr("For letters to patients, one line of the address a line.")),
        new FormField(tr("Practice phone"), m_practicePhone, tr("The number that patients should ring.")),
        new FormField(tr("Manager's name"), m_managerName, tr("The first person who may import lists and add colleagues.")),
        new FormField(tr("User name"), m_userName, tr("Short, typed at every sign-in."))};
    for (const Place place : {PracticeName, PracticeCode, PracticeAddress, PracticePhone})
        column()->addWidget(m_fields[place]);
    column()->addSpacing(grid::block);
    column()->addWidget(new TextLabel(tr("The practice manager"), TextRole::Heading));
    for (const Place place : {ManagerName, UserName})
        column()->addWidget(m_fields[place]);
    column()->addWidget(m_password);
    column()->addSpacing(grid::block);
    column()->addWidget(m_protection);
    column()->addWidget(m_refusal);
    column()->addWidget(m_start, 0, Qt::AlignLeft);
}

void FirstRunPage::begin(const QString &path)
{
    m_where->say(Tone::Quiet, tr("The register will be kept at %1").arg(path));
    m_refusal->clear();
    setWorking(false);
    m_practiceName->setFocus();
}

void FirstRunPage::setWorking(bool working)
{
    for (FormField *field : std::as_const(m_fields))
        field->setEnabled(!working);
    m_password->setEnabled(!working);
    m_protection->setEnabled(!working);
    m_start->setEnabled(!working);
    m_start->setText(working ? tr("Starting …") : tr("&Start"));
}

void FirstRunPage::refuse(const QString &sentence)
{
    setWorking(false);
    m_refusal->say(Tone::Refused, sentence);
    ensureWidgetVisible(m_refusal);
    m_start->setFocus();
}

void FirstRunPage::forget()
{
    m_password->clear();
}

Practice FirstRunPage::practice() const
{
    return {m_practiceName->text(), m_practiceCode->text(), m_practiceAddress->toPlainText(), m_practicePhone->text()};
}

FirstManager FirstRunPage::manager() const
{
    return {m_managerName->text().trimmed(), m_userName->text().trimmed(), m_password->text()};
}

FormField *FirstRunPage::checkFields()
{
    const Practice typed = practice();
    const FirstManager person = manager();
    const auto named = checkedText(typed.name, limits::name);
    const QString complaints[] = {
        named && named->isEmpty() ? sentenceFor({Problem::PracticeNameMissing}) : complaintOf(named),
        OdsCode::parse(typed.code) ? QString() : sentenceFor({Problem::PracticeCodeInvalid, typed.code}),
        complaintOf(checkedText(typed.address, limits::address, Lines::Multiple)),
        complaintOf(checkedText(typed.phone, limits::phone)),
        complaintOf(checkedText(person.displayName, limits::name)),
        complaintOf(checkAccountNames(person.userName, {}))};
    FormField *first = nullptr;
    for (int place = PracticeName; place <= UserName; ++place) {
        m_fields[place]->setComplaint(complaints[place]);
        if (!first && m_fields[place]->hasComplaint())
            first = m_fields[place];
    }
    FormField *const password = m_password->check();
    return first ? first : password;
}

void FirstRunPage::submit()
{
    m_refusal->clear();
    if (FormField *wrong = checkFields()) {
        wrong->setFocus();
        ensureWidgetVisible(wrong);
        return;
    }
    setWorking(true);
    Q_EMIT startAsked(practice(), manager(), m_protection->protection());
}

}
