// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/codingsection.h"

#include "text/patientwords.h"
#include "ui/queue/codingmodel.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinefield.h"
#include "ui/widgets/sentencetable.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace optoutdesk {

CodingSection::CodingSection(const CodeLists &lists, QWidget *parent)
    : QWidget(parent),
      m_model(new CodingModel(lists, this)),
      m_table(new SentenceTable(tr("Objections to code"))),
      m_heading(new TextLabel({}, TextRole::Heading)),
      m_scheme(new CalmComboBox),
      m_copy(new QPushButton(tr("C&opy code"))),
      m_day(new DateEdit(tr("Coded on"))),
      m_mark(new QPushButton(tr("Mar&k as coded")))
{
    for (const CodeScheme scheme : {CodeScheme::Snomed, CodeScheme::Ctv3, CodeScheme::ReadV2})
        m_scheme->add(schemeText(scheme), static_cast<int>(scheme));
    m_scheme->setAccessibleName(tr("Code scheme"));
    m_copy->setAccessibleName(tr("Copy code"));
    m_copy->setToolTip(tr("For pasting in the clinical system (Ctrl+C in the list)"));
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    m_mark->setAccessibleName(tr("Mark as coded"));
    m_mark->setToolTip(tr("Once it stands in the clinical system (Space in the list)"));
    m_mark->setIcon(themedIcon(QStringLiteral("done")));
    m_table->setEmptyText(
        tr("Nothing waits to be coded. What is recorded comes here until it stands in the clinical system."));
    m_table->setModel(m_model);

    auto *acts = new FlowLayout(grid::block, grid::gap);
    acts->addWidget(newInlineField(tr("Code sc&heme"), m_scheme));
    acts->addWidget(m_copy);
    acts->addWidget(newInlineField(tr("Coded o&n"), m_day));
    acts->addWidget(m_mark);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gap);
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    column->addLayout(acts);

    connect(m_scheme, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setScheme(static_cast<CodeScheme>(m_scheme->currentData().toInt()));
        m_table->arrange();
        follow();
    });
    connect(m_copy, &QPushButton::clicked, this, &CodingSection::copyCode);
    connect(m_table, &SentenceTable::copied, this, &CodingSection::copyCode);
    connect(m_mark, &QPushButton::clicked, this, &CodingSection::mark);
    connect(m_table, &SentenceTable::acted, this, &CodingSection::mark);
    connect(m_day->field(), &QLineEdit::returnPressed, this, &CodingSection::mark);
    connect(m_day, &DateEdit::changed, this, &CodingSection::follow);
    connect(m_table, &SentenceTable::rowChosen, this, &CodingSection::follow);
    connect(m_table, &SentenceTable::opened, this, [this](int row) {
        if (const EventToCode *waiting = m_model->at(row))
            Q_EMIT patientAsked(waiting->event.patient);
    });
    setEvents({}, {});
}

const EventToCode *CodingSection::chosen() const
{
    return m_model->at(m_table->currentRow());
}

void CodingSection::setEvents(std::vector<EventToCode> events, QDate today)
{
    const EventUuid kept = chosen() ? chosen()->event.uuid : EventUuid();
    const int keptRow = std::max(0, m_table->currentRow());
    m_model->setEvents(std::move(events), today);
    const int count = m_model->rowCount();
    const int row = m_model->rowOf(kept);
    m_table->chooseRow(row >= 0 ? row : std::min(keptRow, count - 1));
    m_heading->setText(count == 0 ? tr("Objections to code") : tr("%n objection(s) to code", nullptr, count));
    // A day typed for a stack of entries stays until the day is over.
    if (today.isValid() && m_today != today) {
        m_today = today;
        m_day->setToday(today);
        m_day->setDate(today);
    }
    follow();
}

void CodingSection::follow()
{
    const EventToCode *waiting = chosen();
    m_copy->setEnabled(waiting && m_model->code(*waiting));
    m_mark->setEnabled(waiting && m_day->date());
}

void CodingSection::mark()
{
    const EventToCode *waiting = chosen();
    if (waiting && m_day->date())
        Q_EMIT markAsked(waiting->event.uuid, *m_day->date(),
                         tr("%1, %2").arg(shownName(waiting->patientName), m_model->entryText(*waiting)));
}

void CodingSection::copyCode()
{
    const EventToCode *waiting = chosen();
    const std::optional<ObjectionCode> code = waiting ? m_model->code(*waiting) : std::nullopt;
    if (!code)
        return;
    QGuiApplication::clipboard()->setText(code->code);
    Q_EMIT told(tr("Code %1 (%2) copied.").arg(code->code, schemeText(code->scheme)));
}

}
