// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/letterssection.h"

#include "ui/queue/lettersmodel.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/sentencetable.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace optoutdesk {

LettersSection::LettersSection(QWidget *parent)
    : QWidget(parent),
      m_model(new LettersModel(this)),
      m_table(new SentenceTable(tr("Letters to print"))),
      m_heading(new TextLabel({}, TextRole::Heading)),
      m_print(new QPushButton(tr("&Print"))),
      m_printAll(newPrimaryButton(tr("Print &all"))),
      m_preview(new QPushButton(tr("Pre&view")))
{
    m_print->setAccessibleName(tr("Print"));
    m_print->setToolTip(tr("The chosen letter, on the default printer (Space in the list, Ctrl+P)"));
    m_printAll->setAccessibleName(tr("Print all"));
    m_printAll->setToolTip(tr("Every letter that waits, on the default printer (Ctrl+Shift+P)"));
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setToolTip(tr("See the chosen letter, choose a printer or save it"));
    m_printAll->setIcon(themedIcon(QStringLiteral("print")));
    m_table->setEmptyText(tr("No letter is waiting. A letter comes here when an objection or a withdrawal is recorded."));
    m_table->setModel(m_model);

    auto *acts = new FlowLayout(grid::gap, grid::gap);
    for (QPushButton *act : {m_printAll, m_print, m_preview})
        acts->addWidget(act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gap);
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    column->addLayout(acts);
    setTabOrder(m_table, m_printAll);
    setTabOrder(m_printAll, m_print);
    setTabOrder(m_print, m_preview);

    connect(m_printAll, &QPushButton::clicked, this, &LettersSection::printAllAsked);
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printAsked(chosen()); });
    connect(m_preview, &QPushButton::clicked, this, [this] { Q_EMIT previewAsked(chosen()); });
    connect(m_table, &SentenceTable::acted, this, [this] { Q_EMIT printAsked(chosen()); });
    connect(m_table, &SentenceTable::opened, this, [this](int row) {
        if (const QueuedLetter *waiting = m_model->at(row))
            Q_EMIT patientAsked(waiting->letter.patient);
    });
    setLetters({});
}

EventUuid LettersSection::chosen() const
{
    const QueuedLetter *waiting = m_model->at(m_table->currentRow());
    return waiting ? waiting->letter.event : EventUuid();
}

void LettersSection::setLetters(std::vector<QueuedLetter> letters)
{
    const EventUuid kept = chosen();
    const int keptRow = std::max(0, m_table->currentRow());
    m_model->setLetters(std::move(letters));
    const int count = m_model->rowCount();
    const int row = m_model->rowOf(kept);
    m_table->chooseRow(row >= 0 ? row : std::min(keptRow, count - 1));
    m_heading->setText(count == 0 ? tr("Letters to print") : tr("%n letter(s) to print", nullptr, count));
    for (QPushButton *act : {m_print, m_printAll, m_preview})
        act->setEnabled(count > 0);
}

}
