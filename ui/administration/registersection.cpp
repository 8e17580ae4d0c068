// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/registersection.h"

#include "domain/limits.h"
#include "services/openregister.h"
#include "services/registerverifier.h"
#include "text/numberwords.h"
#include "text/sentences.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

struct Standing
{
    QString path = {};
    std::optional<LastVerification> last = {};
};

QString lastText(const std::optional<LastVerification> &last)
{
    if (!last)
        return RegisterSection::tr("Last checked: not yet");
    const QDateTime local = last->at.toLocalTime();
    const QString when =
        RegisterSection::tr("%1 at %2").arg(screenDate(local.date()), local.toString(QStringLiteral("HH:mm")));
    return last->ok ? RegisterSection::tr("Last checked: %1, everything agreed").arg(when)
                    : RegisterSection::tr("Last checked: %1, a fault was found").arg(when);
}

}

RegisterSection::RegisterSection(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_path(new QLineEdit),
      m_reference(newLineEdit(limits::word)),
      m_referenceField(
          new FormField(tr("Reference on a letter"), m_reference,
                        tr("May stay empty. With it the register is asked whether everything up to that letter is "
                           "still there, such as 001234 · 7F3A-91C2-08BD-44E1."))),
      m_last(new TextLabel({}, Tone::Quiet)),
      m_verify(new QPushButton(tr("Ver&ify register"))),
      m_outcome(new Notice)
{
    m_path->setReadOnly(true);
    m_verify->setAccessibleName(tr("Verify register"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(new TextLabel(tr("The register file"), TextRole::Heading));
    const bool isProtected = m_workplace.protection() == Protection::Sealed;
    column->addWidget(new FormField(
        tr("Kept at"), m_path,
        isProtected
            ? tr("Nobody reads this file without a password or the recovery code. The key file beside it belongs to it.")
            : tr("A plain file: whoever can open this disk can read it. Keep it on an encrypted disk, or protect it.")));
    if (m_workplace.may(Act::ManageAccounts))
        addProtection();
    column->addWidget(
        new TextLabel(tr("Verifying reads the whole register against itself: every page, every event in its order, "
                         "every patient's status, every letter and the audit trail. It changes nothing.")));
    column->addWidget(m_referenceField);
    column->addWidget(m_verify, 0, Qt::AlignLeft);
    column->addWidget(m_outcome);
    column->addWidget(m_last);
    connect(m_reference, &QLineEdit::returnPressed, this, &RegisterSection::verify);
    connect(m_verify, &QPushButton::clicked, this, &RegisterSection::verify);
}

void RegisterSection::addProtection()
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    auto *acts = new FlowLayout(grid::gap, grid::gap);
    const auto offer = [this, acts](const QString &text, void (Workplace::*act)()) {
        auto *button = new QPushButton(text);
        QString name = text;
        button->setAccessibleName(name.remove(u'&').remove(QStringLiteral(" …")));
        acts->addWidget(button);
        connect(button, &QPushButton::clicked, &m_workplace, act);
    };
    if (m_workplace.protection() == Protection::Plain) {
        auto *unprotected = new Notice;
        column->addWidget(unprotected); // first: it shows itself, and outside the page that would be a window
        unprotected->say(Tone::Quiet, tr("This register is not protected."));
        offer(tr("Protect this register …"), &Workplace::protect);
    }
    offer(tr("Ne&w recovery code …"), &Workplace::renewRecoveryCode);
    column->addLayout(acts);
}

void RegisterSection::refresh()
{
    m_workplace.desk().run(
        this,
        [](OpenRegister &reg) -> Result<Standing> {
            const Result<std::optional<LastVerification>> last = reg.verifier().last();
            if (!last)
                return last.failure();
            return Standing{reg.path(), *last};
        },
        [this](const Result<Standing> &standing) {
            if (!standing)
                return m_outcome->say(Tone::Refused, sentenceFor(standing.failure()));
            m_path->setText(QDir::toNativeSeparators(standing->path));
            m_path->setCursorPosition(0);
            m_last->setText(lastText(standing->last));
        });
}

void RegisterSection::verify()
{
    m_outcome->clear();
    m_referenceField->setComplaint({});
    m_verify->setEnabled(false);
    if (const QString reference = m_reference->text().trimmed(); !reference.isEmpty())
        return verifyReference(reference);
    m_workplace.desk().runLong(
        this, tr("Verifying the register"),
        [](OpenRegister &reg, Progress &progress) {
            return reg.verifier().verify([&progress](qint64 done) { return progress.report(done); });
        },
        [this](const Result<Verification> &verified) {
            showOutcome(verified);
            Q_EMIT opened(this);
            refresh();
        });
}

void RegisterSection::verifyReference(const QString &reference)
{
    m_workplace.desk().run(
        this, [reference](OpenRegister &reg) { return reg.verifier().verifyReference(reference); },
        [this](const Result<Verification> &verified) {
            showReferenceOutcome(verified);
            Q_EMIT opened(this);
        });
}

void RegisterSection::showReferenceOutcome(const Result<Verification> &verified)
{
    m_verify->setEnabled(true);
    if (!verified && verified.failure().problem == Problem::ReferenceInvalid) {
        m_referenceField->setComplaint(sentenceFor(verified.failure()));
        return m_reference->setFocus();
    }
    m_verify->setFocus();
    if (!verified)
        return m_outcome->say(Tone::Refused, sentenceFor(verified.failure()));
    if (verified->ok)
        return m_outcome->say(
            Tone::Good, tr("This letter was issued by this register, and everything recorded up to it is still there."));
    m_outcome->say(Tone::Refused, sentenceFor(*verified->firstFault));
}

void RegisterSection::showOutcome(const Result<Verification> &verified)
{
    m_verify->setEnabled(true);
    m_verify->setFocus();
    if (!verified)
        return m_outcome->say(Tone::Refused, sentenceFor(verified.failure()));
    if (verified->ok)
        return m_outcome->say(
            Tone::Good,
            tr("The register agrees with itself. Events and letters checked: %1.").arg(countText(verified->checked)));
    m_outcome->say(Tone::Refused, tr("%1 Nothing was changed. Record on paper until whoever looks after this computer has "
                                     "compared the register with a backup.")
                                      .arg(sentenceFor(*verified->firstFault)));
}

}
