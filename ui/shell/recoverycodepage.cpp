// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recoverycodepage.h"

#include "domain/calendar.h"
#include "domain/limits.h"
#include "security/keyslots.h"
#include "ui/printing/reportprinter.h"
#include "ui/shell/recoverycodelabel.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

RecoveryCodePage::RecoveryCodePage(QWidget *parent)
    : CentredSheet(64, From::Middle, parent),
      m_reason(new TextLabel),
      m_shown(new RecoveryCodeLabel),
      m_print(new QPushButton(tr("Pr&int the code …"))),
      m_printer(new ReportPrinter(this)),
      m_printed(new Notice),
      m_typed(newLineEdit(limits::word)),
      m_typedField(new FormField(tr("&Recovery code"), m_typed,
                                 tr("Type it back from the paper. Capitals, spaces and hyphens do not matter."))),
      m_refusal(new Notice),
      m_on(newPrimaryButton(tr("Protection &on"))),
      m_without(new QPushButton(tr("&Go on without the code"))),
      m_back(new QPushButton(tr("&Back")))
{
    m_on->setAccessibleName(tr("Protection on"));
    m_print->setAccessibleName(tr("Print the code"));
    m_typed->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    column()->addWidget(new TextLabel(tr("The recovery code"), TextRole::Heading));
    column()->addWidget(m_reason);
    column()->addWidget(m_shown);
    column()->addWidget(m_print, 0, Qt::AlignLeft);
    column()->addWidget(m_printed);
    column()->addWidget(m_typedField);
    column()->addWidget(m_refusal);
    addButtons();

    connect(m_print, &QPushButton::clicked, this, &RecoveryCodePage::print);
    connect(m_printer, &ReportPrinter::started, this,
            [this](const QString &sentence) { m_printed->say(Tone::Accent, sentence); });
    connect(m_printer, &ReportPrinter::told, this, [this](const QString &sentence, bool good) {
        m_printed->say(good ? Tone::Good : Tone::Warning,
                       good ? sentence : tr("%1 Write the code down by hand.").arg(sentence));
    });
    connect(m_typed, &QLineEdit::returnPressed, this, &RecoveryCodePage::submit);
    connect(m_typed, &QLineEdit::textEdited, this, [this] { m_typedField->setComplaint({}); });
}

void RecoveryCodePage::addButtons()
{
    m_without->setAccessibleName(tr("Go on without the code"));
    m_without->setFlat(true);
    m_back->setAccessibleName(tr("Back"));
    auto *buttons = new FlowLayout(grid::gap, grid::gap);
    for (QPushButton *button : {m_on, m_back, m_without})
        buttons->addWidget(button);
    column()->addLayout(buttons);
    connect(m_on, &QPushButton::clicked, this, &RecoveryCodePage::submit);
    connect(m_back, &QPushButton::clicked, this, &RecoveryCodePage::backAsked);
    connect(m_without, &QPushButton::clicked, this, [this] {
        setWorking(true);
        Q_EMIT confirmed();
    });
}

QString RecoveryCodePage::reasonFor(For purpose)
{
    const QString safe = tr(
        "Write this code on paper, or print it, and lay it into the practice safe. It is shown only now. With it a manager gets "
        "back in when a password is lost.");
    switch (purpose) {
    case For::Protection:
        return safe % u' '
               % tr(
                   "Without a password and without the code nobody can ever open the register. Protection is switched on when you "
                   "have typed the code back.");
    case For::LostPasswords:
        return safe % u' '
               % tr("You can go on without it, but then a manager who forgets the password has to ask another manager.");
    case For::NewCode:
        return safe % u' ' % tr("It counts from now on; the earlier code no longer opens the register. Destroy its paper.");
    }
    return safe;
}

QString RecoveryCodePage::actFor(For purpose)
{
    switch (purpose) {
    case For::Protection: return tr("Protection &on");
    case For::LostPasswords: return tr("&Open the register");
    case For::NewCode: return tr("&Finish");
    }
    return {};
}

void RecoveryCodePage::begin(For purpose, const QString &code, const QString &practiceName, QDate today)
{
    m_code = code;
    m_practiceName = practiceName;
    m_today = today;
    m_reason->setText(reasonFor(purpose));
    m_on->setText(actFor(purpose));
    m_on->setAccessibleName(m_on->text().remove(u'&'));
    m_without->setVisible(purpose == For::LostPasswords);
    m_shown->setCode(code);
    m_typed->clear();
    m_typedField->setComplaint({});
    m_printed->clear();
    m_refusal->clear();
    setWorking(false);
    m_shown->setFocus();
}

void RecoveryCodePage::refuse(const QString &sentence)
{
    setWorking(false);
    m_refusal->say(Tone::Refused, sentence);
    ensureWidgetVisible(m_refusal);
    m_on->setFocus();
}

void RecoveryCodePage::forget()
{
    m_code.clear();
    m_shown->setCode({});
    m_typed->clear();
}

void RecoveryCodePage::submit()
{
    m_refusal->clear();
    if (!KeySlots::isSameCode(m_typed->text(), m_code)) {
        m_typedField->setComplaint(m_typed->text().trimmed().isEmpty()
                                       ? tr("Type the code back first, so that it is certain that the paper is right.")
                                       : tr("This differs from the code above. Nothing was switched on. Compare it group by "
                                            "group, also on the paper."));
        m_typed->setFocus();
        ensureWidgetVisible(m_typedField);
        return;
    }
    setWorking(true);
    Q_EMIT confirmed();
}

void RecoveryCodePage::setWorking(bool working)
{
    for (QWidget *part : {static_cast<QWidget *>(m_typedField), static_cast<QWidget *>(m_on),
                          static_cast<QWidget *>(m_without), static_cast<QWidget *>(m_back)})
        part->setEnabled(!working);
}

void RecoveryCodePage::print()
{
    m_printer->print(
        {.title = tr("Recovery code"),
         .lines = {tr("OptOut Desk, register of %1, made on %2").arg(m_practiceName, screenDate(m_today))},
         .plate = RecoveryCodeLabel::groupsOf(m_code),
         .afterPlate = {tr("Keep this sheet in the practice safe and nowhere else. Do not photograph, copy or scan it."),
                        tr("When a manager has lost the password: start OptOut Desk, press “Forgotten password” and type "
                           "this code."),
                        tr("Whoever holds this sheet and the register can read everything in it.")}});
}

}
