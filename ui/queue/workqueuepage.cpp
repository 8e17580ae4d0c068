// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/workqueuepage.h"

#include "domain/calendar.h"
#include "services/openregister.h"
#include "text/sentences.h"
#include "ui/printing/letterpanel.h"
#include "ui/printing/letterprinter.h"
#include "ui/queue/codingsection.h"
#include "ui/queue/letterssection.h"
#include "ui/theme/grid.h"
#include "ui/widgets/lastactionbar.h"
#include "ui/widgets/sentencetable.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace optoutdesk {

WorkQueuePage::WorkQueuePage(Workplace &workplace, QWidget *parent)
    : Page(PageId::WorkQueue, tr("Work &queue"), QStringLiteral("queue"), QStringLiteral("queue"), parent),
      m_workplace(workplace),
      m_printer(new LetterPrinter(workplace, this)),
      m_bar(new LastActionBar),
      m_printing(new Notice),
      m_notice(new Notice),
      m_letters(new LettersSection),
      m_coding(new CodingSection(workplace.lists())),
      m_panel(new LetterPanel(workplace)),
      m_lists(new QScrollArea)
{
    buildLayout();
    connect(m_letters, &LettersSection::printAsked, this, &WorkQueuePage::print);
    connect(m_letters, &LettersSection::printAllAsked, this, &WorkQueuePage::printQueue);
    connect(m_letters, &LettersSection::previewAsked, this, &WorkQueuePage::preview);
    connect(m_letters, &LettersSection::patientAsked, &m_workplace, &Workplace::openPatient);
    connect(m_coding, &CodingSection::markAsked, this, &WorkQueuePage::markCoded);
    connect(m_coding, &CodingSection::patientAsked, &m_workplace, &Workplace::openPatient);
    // Copying is no act: what Undo takes back stays in the bar.
    connect(m_coding, &CodingSection::told, m_notice,
            [this](const QString &sentence) { m_notice->say(Tone::Good, sentence); });
    connect(m_printer, &LetterPrinter::started, this,
            [this](const QString &sentence) { m_printing->say(Tone::Accent, sentence); });
    connect(m_printer, &LetterPrinter::told, this, [this](const QString &sentence, bool good) {
        if (!m_printer->isPrinting())
            m_printing->clear();
        tell(sentence, good);
    });
    connect(m_panel, &LetterPanel::told, this, &WorkQueuePage::tell);
    connect(m_panel, &LetterPanel::closed, this, &WorkQueuePage::closePreview);
    connect(m_bar, &LastActionBar::undoAsked, this, &WorkQueuePage::unmark);
    connect(&m_workplace, &Workplace::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void WorkQueuePage::buildLayout()
{
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel printing"));
    m_printing->addButton(cancel);
    connect(cancel, &QPushButton::clicked, m_printer, &LetterPrinter::cancel);

    auto *sheet = new QWidget;
    auto *sections = new QVBoxLayout(sheet);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(grid::section);
    sections->addWidget(m_letters, 2);
    sections->addWidget(m_coding, 3);
    m_lists->setWidget(sheet);
    m_lists->setWidgetResizable(true);
    m_lists->setFrameShape(QFrame::NoFrame);
    m_lists->setFocusPolicy(Qt::NoFocus);
    m_lists->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::section, grid::block, grid::section, grid::gap);
    column->setSpacing(grid::gap);
    column->addWidget(m_bar);
    column->addWidget(m_printing);
    column->addWidget(m_notice);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_lists);
    m_stack->addWidget(m_panel);
    column->addLayout(m_stack, 1);
}

void WorkQueuePage::refresh()
{
    m_workplace.desk().ask(
        m_question, this,
        [](OpenRegister &reg) -> Result<Waiting> {
            auto letters = reg.letters().lettersToPrint();
            if (!letters)
                return letters.failure();
            auto events = reg.coding().toCode();
            if (!events)
                return events.failure();
            return Waiting{std::move(*letters), std::move(*events)};
        },
        [this](const Result<Waiting> &waiting) { take(waiting); });
}

void WorkQueuePage::take(const Result<Waiting> &waiting)
{
    if (!waiting) {
        m_notice->say(Tone::Refused, sentenceFor(waiting.failure()));
        return;
    }
    m_notice->clear();
    m_letters->setLetters(waiting->letters);
    m_coding->setEvents(waiting->events, m_workplace.today());
}

QWidget *WorkQueuePage::firstFocus()
{
    if (isPreviewing())
        return m_panel;
    return m_letters->chosen().isValid() || m_coding->table()->currentRow() < 0 ? m_letters->table() : m_coding->table();
}

bool WorkQueuePage::isPreviewing() const
{
    return m_stack->currentWidget() == m_panel;
}

bool WorkQueuePage::escape()
{
    if (!isPreviewing())
        return false;
    closePreview();
    return true;
}

void WorkQueuePage::closePreview()
{
    m_stack->setCurrentWidget(m_lists);
    firstFocus()->setFocus();
}

void WorkQueuePage::preview(const EventUuid &event)
{
    if (!event.isValid())
        return;
    m_panel->showLetter(event);
    m_stack->setCurrentWidget(m_panel);
    m_panel->setFocus();
}

void WorkQueuePage::print(const EventUuid &event)
{
    if (event.isValid())
        m_printer->print({event});
}

void WorkQueuePage::printThis()
{
    if (isPreviewing())
        m_panel->printNow();
    else
        print(m_letters->chosen());
}

void WorkQueuePage::printQueue()
{
    // Asked afresh: the key works from every page, and what is shown here may be old.
    m_workplace.desk().run(
        this, [](OpenRegister &reg) { return reg.letters().lettersToPrint(); },
        [this](const Result<std::vector<QueuedLetter>> &letters) {
            if (!letters) {
                tell(sentenceFor(letters.failure()), false);
                return;
            }
            QList<EventUuid> events;
            for (const QueuedLetter &waiting : *letters)
                events.append(waiting.letter.event);
            if (events.isEmpty())
                m_notice->say(Tone::Accent, tr("No letter is waiting to be printed."));
            else
                m_printer->print(events);
        });
}

void WorkQueuePage::markCoded(const EventUuid &event, QDate on, const QString &what)
{
    m_workplace.desk().run(
        this, [event, on](OpenRegister &reg) { return reg.coding().markCoded(event, on); },
        [this, event, on, what](const Done &marked) {
            if (!marked) {
                tell(sentenceFor(marked.failure()), false);
                return;
            }
            m_marked = event;
            m_markedWhat = what;
            m_bar->tell(tr("Marked as coded on %1: %2").arg(screenDate(on), what), LastActionBar::CanUndo::Yes);
            m_workplace.announce(Change::Coded);
        });
}

bool WorkQueuePage::takeBack()
{
    if (!m_bar->canUndo())
        return false;
    unmark();
    return true;
}

void WorkQueuePage::unmark()
{
    m_workplace.desk().run(
        this, [event = m_marked](OpenRegister &reg) { return reg.coding().unmarkCoded(event); },
        [this, what = m_markedWhat](const Done &unmarked) {
            if (!unmarked) {
                tell(sentenceFor(unmarked.failure()), false);
                return;
            }
            tell(tr("Taken back, still to code: %1").arg(what), true);
            m_workplace.announce(Change::Coded);
        });
}

void WorkQueuePage::tell(const QString &sentence, bool good)
{
    m_bar->tell(sentence, LastActionBar::CanUndo::No, good ? Tone::Good : Tone::Refused);
}

}
