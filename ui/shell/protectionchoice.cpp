// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/protectionchoice.h"

#include "ui/theme/grid.h"
#include "ui/widgets/textlabel.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace optoutdesk {

ProtectionChoice::ProtectionChoice(QWidget *parent)
    : QWidget(parent),
      m_protect(new QRadioButton(tr("P&rotect this register (recommended)"))),
      m_leave(new QRadioButton(tr("&Leave it unprotected")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gap);
    column->addWidget(new TextLabel(tr("Protection"), TextRole::Heading));
    const auto offer = [column](QRadioButton *choice, const QString &name, const QString &meaning) {
        choice->setAccessibleName(name);
        choice->setAccessibleDescription(meaning);
        auto *words = new TextLabel(meaning, Tone::Quiet);
        words->setContentsMargins(grid::section + grid::tight, 0, 0, grid::gap);
        column->addWidget(choice);
        column->addWidget(words);
    };
    offer(
        m_protect, tr("Protect this register"),
        tr("Nobody can read it without a password, also when the computer or a backup is stolen. If every password and the "
           "recovery code are lost, nobody can open it, not even us. The next page gives you the recovery code for the "
           "practice safe."));
    offer(
        m_leave, tr("Leave it unprotected"),
        tr("Signing in still needs a password, but whoever gets hold of the file or of a backup can read every name in it "
           "without one. Choose this only if the disk of this computer is encrypted. You can protect the register later."));
    m_protect->setChecked(true);
    setFocusProxy(m_protect);
}

Protection ProtectionChoice::protection() const
{
    return m_leave->isChecked() ? Protection::Plain : Protection::Sealed;
}

}
