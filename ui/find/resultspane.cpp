// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/resultspane.h"

#include "ui/find/answerwords.h"
#include "ui/find/resultsmodel.h"
#include "ui/find/resultsview.h"
#include "ui/theme/grid.h"
#include "ui/widgets/steadyline.h"
#include "ui/widgets/textlabel.h"

#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace optoutdesk {

ResultsPane::ResultsPane(QList<ObjectionType> types, QDate today, QWidget *parent)
    : QWidget(parent),
      m_model(new ResultsModel(std::move(types), today, this)),
      m_view(new ResultsView(*m_model)),
      m_line(new SteadyLine),
      m_heading(new TextLabel({}, TextRole::Heading)),
      m_places(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gap);
    column->addWidget(m_line);
    column->addLayout(m_places, 1);

    auto *words = new QWidget;
    m_words = new QVBoxLayout(words);
    m_words->setContentsMargins(grid::block, grid::section, grid::block, grid::section);
    m_words->setSpacing(grid::gap);
    m_words->addWidget(m_heading);
    for (int i = 0; i < 3; ++i) {
        m_hints.append(new TextLabel({}, Tone::Quiet));
        m_words->addWidget(m_hints.last());
    }
    m_words->addStretch(1);
    auto *scrolling = new QScrollArea;
    scrolling->setFrameShape(QFrame::NoFrame);
    scrolling->setWidgetResizable(true);
    scrolling->setFocusPolicy(Qt::NoFocus);
    scrolling->setWidget(words);
    m_places->addWidget(scrolling);
    m_places->addWidget(m_view);
    clear();
}

bool ResultsPane::hasRows() const
{
    return m_model->rowCount() > 0;
}

const FindAnswer &ResultsPane::answer() const
{
    return m_model->answer();
}

void ResultsPane::showAnswer(Shown kind, FindAnswer answer, QDate today)
{
    set(kind, std::move(answer), today);
    m_view->choose(0);
    m_view->scrollToTop();
}

void ResultsPane::updateAnswer(FindAnswer answer, QDate today)
{
    const PatientId chosen = m_view->chosenPatient();
    set(m_shown, std::move(answer), today);
    m_view->choosePatient(chosen);
}

void ResultsPane::clear()
{
    set(Shown::Nothing, {}, m_model->today());
}

void ResultsPane::set(Shown kind, FindAnswer answer, QDate today)
{
    m_shown = kind;
    m_model->setToday(today);
    m_model->setAnswer(std::move(answer));
    // The words in the place of the list are laid out only when they are seen.
    switch (kind) {
    case Shown::Found:
        m_line->setText(answerLine(m_model->answer()));
        if (!hasRows())
            say(nobodyFound(m_model->answer()));
        break;
    case Shown::Recent:
        m_line->setText(hasRows() ? tr("The last patients you opened") : QString());
        if (!hasRows())
            say(nobodyRecent());
        break;
    case Shown::Nothing:
        m_line->setText({});
        say(nothingAsked());
        break;
    }
    m_places->setCurrentIndex(hasRows() ? 1 : 0);
}

void ResultsPane::say(const EmptyWords &words)
{
    m_heading->setText(words.heading);
    for (qsizetype i = 0; i < m_hints.size(); ++i) {
        m_hints[i]->setText(words.hints.value(i));
        m_hints[i]->setVisible(i < words.hints.size());
    }
}

}
