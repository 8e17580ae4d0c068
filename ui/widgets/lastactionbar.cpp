// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lastactionbar.h"

#include <QPushButton>

namespace optoutdesk {

LastActionBar::LastActionBar(QWidget *parent) : Notice(parent), m_undo(new QPushButton(tr("&Undo")))
{
    m_undo->setAccessibleName(tr("Undo"));
    addButton(m_undo);
    connect(m_undo, &QPushButton::clicked, this, &LastActionBar::undoAsked);
}

void LastActionBar::tell(const QString &sentence, CanUndo canUndo, Tone tone)
{
    m_canUndo = canUndo == CanUndo::Yes;
    m_undo->setVisible(m_canUndo);
    m_undo->setAccessibleDescription(sentence);
    say(tone, tr("Last action: %1").arg(sentence));
}

}
