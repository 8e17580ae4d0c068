// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/findpage.h"

#include "services/openregister.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/find/byhandacts.h"
#include "ui/find/lastact.h"
#include "ui/find/patientview.h"
#include "ui/find/resultspane.h"
#include "ui/find/resultsview.h"
#include "ui/find/searchbox.h"
#include "ui/find/searching.h"
#include "ui/patients/patientpanel.h"
#include "ui/patients/typedsearch.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"
#include "ui/widgets/lastactionbar.h"
#include "ui/widgets/notice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <chrono>

using namespace std::chrono_literals;

namespace optoutdesk {

namespace {

// In lines of text: a page at least this wide has room for list and patient side by side.
constexpr int roomForBoth = 72;
// A page lower than this has no room for the bar beside an open panel.
constexpr int roomForBar = 34;

// Ctrl+P a moment after Ctrl+Enter means the letter that is being queued just now.
constexpr auto printPatience = 3s;

}

FindPage::FindPage(Workplace &workplace, QWidget *parent)
    : Page(PageId::Find, tr("&Find"), QStringLiteral("find"), QStringLiteral("find"), parent),
      m_workplace(workplace),
      m_box(new SearchBox),
      m_back(new QPushButton(tr("&Back to the list"))),
      m_add(new QPushButton(tr("Add patient b&y hand"))),
      m_notice(new Notice),
      m_results(new ResultsPane(workplace.lists().types, workplace.today())),
      m_patient(new PatientView(workplace)),
      m_adding(new PatientPanel(workplace)),
      m_barPlace(new QWidget),
      m_bar(new LastActionBar),
      m_last(new LastAct(workplace, *m_bar, this)),
      m_searching(new Searching(workplace, this))
{
    m_back->setAccessibleName(tr("Back to the list"));
    m_add->setAccessibleName(tr("Add patient by hand"));
    layOut();
    m_adding->hide();
    connectBox();
    connectPatient();
    connectByHand();

    connectSearching();

    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *save = new QShortcut(QKeySequence(int(Qt::CTRL) | int(key)), this);
        save->setContext(Qt::WidgetWithChildrenShortcut);
        const auto savePanel = [this] { isAdding() ? m_adding->save() : m_patient->savePanel(); };
        connect(save, &QShortcut::activated, this, savePanel);
        connect(save, &QShortcut::activatedAmbiguously, this, savePanel);
    }
    auto *household = new QShortcut(QKeySequence(Qt::Key_F9), this);
    household->setContext(Qt::WidgetWithChildrenShortcut);
    connect(household, &QShortcut::activated, this, &FindPage::showHousehold);
    connect(&workplace, &Workplace::changed, this, [this](Change change) {
        reload(change);
        m_searching->askAgain();
    });
    arrange();
}

void FindPage::layOut()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(grid::gap);
    top->addWidget(m_box, 1);
    top->addWidget(m_back);
    top->addWidget(m_add);
    auto *places = new QHBoxLayout;
    places->setSpacing(grid::section);
    places->addWidget(m_results, 2);
    places->addWidget(m_patient, 3);
    places->addWidget(m_adding, 3);
    for (QWidget *place : std::initializer_list<QWidget *>{m_results, m_patient, m_adding})
        place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::section, grid::section, grid::section, grid::gap);
    column->setSpacing(grid::block);
    column->addLayout(top);
    column->addWidget(m_notice);
    column->addLayout(places, 1);
    auto *bar = new QVBoxLayout(m_barPlace);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(m_bar);
    column->addWidget(m_barPlace);
}

void FindPage::connectBox()
{
    connect(m_box, &QLineEdit::textChanged, this, &FindPage::search);
    connect(m_box, &SearchBox::stepAsked, this, &FindPage::move);
    connect(m_box, &SearchBox::pageAsked, this, [this](int pages) {
        backToList();
        m_results->view().turnPage(pages);
    });
    connect(m_box, &SearchBox::openAsked, this, &FindPage::openChosen);
    connect(m_box, &SearchBox::mnemonicMissed, this, [this](const QKeySequence &keys) {
        if (m_isOpening || m_openFirst)
            m_pressWhenOpen = keys;
    });
    connect(&m_results->view(), &ResultsView::openAsked, this, &FindPage::open);
    // The cursor stays in the box, so the box tells of the row.
    connect(&m_results->view(), &ResultsView::chosenChanged, m_box, &QWidget::setAccessibleDescription);
    connect(m_back, &QPushButton::clicked, this, [this] {
        backToList();
        m_box->setFocus();
    });
}

void FindPage::connectPatient()
{
    connect(m_patient, &PatientView::recorded, this, [this](const Recorded &what, LetterChoice letter) {
        begunAfresh();
        m_last->noteRecorded(what, letter);
        if (m_printAsked.isValid() && !m_printAsked.hasExpired(std::chrono::milliseconds(printPatience).count()))
            m_last->printLetter();
        m_printAsked.invalidate();
        m_workplace.announce(Change::Recorded);
    });
    connect(m_patient, &PatientView::takenBack, this, [this](const TakenBack &what) {
        begunAfresh();
        m_last->noteTakenBack(what);
        m_workplace.announce(Change::Recorded);
    });
    connect(m_patient, &PatientView::letterTold, this, [this](const QString &sentence, bool good) {
        if (isPatientOpen())
            m_last->noteLetter(m_patient->record()->patient.id, sentence, good);
    });
    connect(m_patient, &PatientView::needsSaved, this, [this](PatientId patient, const QString &sentence) {
        m_last->noteNeeds(patient, sentence);
        m_workplace.announce(Change::Recorded);
    });
    connect(m_patient, &PatientView::panelChanged, this, &FindPage::arrange);
    connect(m_patient, &PatientView::detailsWanted, this, &FindPage::openDetails);
    connect(m_patient, &PatientView::panelClosed, this, [this] { m_box->setFocus(); });
}

void FindPage::connectByHand()
{
    m_addKeys = new QShortcut(m_add->shortcut(), this);
    m_addKeys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_addKeys, &QShortcut::activated, this, &FindPage::beginAdding);
    connect(m_add, &QPushButton::clicked, this, &FindPage::beginAdding);
    connect(m_adding, &PatientPanel::closed, this, [this] {
        closeAdding();
        m_box->setFocus();
    });
    connect(m_adding, &PatientPanel::openAsked, this, &FindPage::showPatient);
    connect(m_adding, &PatientPanel::added, this, [this](PatientId patient, const PersonName &name) {
        closeAdding();
        m_last->noteOther({.done = tr("Added to the list: %1.").arg(shownName(name))});
        m_workplace.announce(Change::Patients);
        m_box->startAfresh();
        open(patient);
    });
    connect(m_patient, &PatientView::openAsked, this, &FindPage::showPatient);
    connect(m_patient, &PatientView::edited, this, [this](const EditedDetails &what) {
        begunAfresh();
        m_last->noteOther(actOf(what));
        m_workplace.announce(Change::Patients);
    });
    connect(m_patient, &PatientView::merged, this, [this](const MergedRecords &what) {
        begunAfresh();
        m_last->noteOther(actOf(what));
        m_workplace.announce(Change::Patients);
    });
}

void FindPage::search()
{
    forgetOpening();
    closeAdding();
    m_notice->clear();
    if (m_box->isBlank()) {
        m_searching->forget();
        m_results->clear();
        m_listInFront = !isPatientOpen();
        arrange();
        return;
    }
    closePatient();
    m_searching->typed(m_box->text());
}

void FindPage::connectSearching()
{
    connect(m_searching, &Searching::answered, this, &FindPage::take);
    connect(m_searching, &Searching::recentAnswered, this, [this](const FindAnswer &answer) {
        m_results->showAnswer(ResultsPane::Shown::Recent, answer, m_workplace.today());
        m_listInFront = true;
        arrange();
    });
    connect(m_searching, &Searching::failed, this, [this](const Failure &failure) {
        m_openFirst = false;
        tell(failure);
    });
}

void FindPage::take(const FindAnswer &answer, bool fresh)
{
    if (fresh)
        m_results->showAnswer(ResultsPane::Shown::Found, answer, m_workplace.today());
    else
        m_results->updateAnswer(answer, m_workplace.today());
    // A name that is only similar is opened by somebody who has read it.
    if (m_openFirst && !m_searching->isWaiting()) {
        m_openFirst = false;
        if (answer.exact)
            openChosen();
    }
}

void FindPage::move(int rows)
{
    if (m_box->isBlank() && m_results->shown() == ResultsPane::Shown::Nothing) {
        if (rows > 0)
            m_searching->askRecent();
        return;
    }
    backToList();
    m_results->view().step(rows);
}

void FindPage::openChosen()
{
    if (m_searching->isWaiting())
        m_openFirst = true;
    else if (const PatientId chosen = m_results->view().chosenPatient(); chosen.isValid())
        open(chosen);
}

void FindPage::open(PatientId patient)
{
    closeAdding();
    m_box->rememberSearch();
    m_isOpening = true;
    m_patient->setEnabled(false); // no key may reach the patient who was open until now
    m_workplace.desk().ask(
        m_opening, this, [patient](OpenRegister &reg) { return reg.finder().open(patient); },
        [this](const Result<PatientRecord> &record) {
            const QKeySequence keys = m_pressWhenOpen;
            forgetOpening();
            if (!record)
                return tell(record.failure());
            showOpened(*record);
            if (!keys.isEmpty())
                m_patient->press(keys);
        });
}

void FindPage::showOpened(const PatientRecord &record)
{
    m_notice->clear();
    m_patient->showPatient(record);
    m_listInFront = false;
    arrange();
    m_box->setFocus();
    m_box->selectAll(); // the next name takes the place of this one
}

void FindPage::forgetOpening()
{
    m_opening.forget();
    m_openFirst = false;
    m_isOpening = false;
    m_pressWhenOpen = {};
    m_patient->setEnabled(true);
}

void FindPage::showPatient(PatientId patient)
{
    m_box->rememberSearch();
    m_box->setText({});
    open(patient);
}

void FindPage::openDetails()
{
    if (!isPatientOpen())
        return;
    m_workplace.desk().ask(
        m_opening, this,
        [patient = m_patient->record()->patient.id](OpenRegister &reg) { return reg.finder().openRestricted(patient); },
        [this](const Result<PatientRecord> &record) {
            if (!record)
                return tell(record.failure());
            m_patient->updatePatient(*record);
            m_box->setFocus();
        });
}

void FindPage::reload(Change change)
{
    if (!isPatientOpen())
        return;
    m_workplace.desk().ask(
        m_reloading, this,
        [patient = m_patient->record()->patient.id](OpenRegister &reg) { return reg.finder().reload(patient); },
        [this, change](Result<PatientRecord> record) {
            if (!isPatientOpen())
                return;
            if (!record)
                return tell(record.failure());
            const PatientRecord &before = *m_patient->record();
            // What was opened by a recorded act stays open, unless it may be another address by now.
            if (record->detailsHidden && !before.detailsHidden && change != Change::Imported && change != Change::Patients) {
                record->patient.address = before.patient.address;
                record->patient.phones = before.patient.phones;
                record->detailsHidden = false;
            }
            m_patient->updatePatient(*record);
        });
}

void FindPage::closePatient()
{
    m_reloading.forget();
    if (isPatientOpen())
        m_patient->closePatient();
    m_listInFront = true;
    arrange();
}

void FindPage::showHousehold()
{
    if (isPatientOpen())
        m_patient->showHousehold();
    else
        m_notice->say(Tone::Quiet, tr("Open a patient first: F9 shows who lives at their address."));
}

void FindPage::beginAdding()
{
    forgetOpening();
    closePatient();
    const bool nobody =
        m_results->shown() == ResultsPane::Shown::Found && (!m_results->hasRows() || !m_results->answer().exact);
    m_adding->beginNew(nobody ? patientFromSearch(m_box->text(), m_workplace.today()) : Patient());
    m_listInFront = false;
    m_adding->show();
    arrange();
}

void FindPage::closeAdding()
{
    if (!isAdding())
        return;
    m_adding->hide();
    m_listInFront = true;
    arrange();
}

bool FindPage::isAdding() const
{
    return !m_adding->isHidden();
}

void FindPage::backToList()
{
    if (!m_results->hasRows())
        return;
    m_listInFront = true;
    arrange();
}

void FindPage::begunAfresh()
{
    m_box->startAfresh();
    search();
    m_box->setFocus();
}

void FindPage::tell(const Failure &failure)
{
    m_notice->say(Tone::Refused, sentenceFor(failure));
}

bool FindPage::isPatientOpen() const
{
    return m_patient->record().has_value();
}

void FindPage::arrange()
{
    const bool both = width() >= roomForBoth * lineHeight();
    const bool list = !(isPatientOpen() || isAdding()) || both || m_listInFront;
    const bool patient = isPatientOpen() && (both || !m_listInFront);
    m_results->setVisible(list);
    m_patient->setVisible(patient);
    m_barPlace->setVisible(!(m_patient->isPanelOpen() || isAdding()) || height() >= roomForBar * lineHeight());
    m_back->setVisible((isPatientOpen() || isAdding()) && !list && m_results->hasRows());
    const bool mayAdd = m_workplace.may(Act::EditPatient) && !isAdding();
    m_add->setVisible(list && mayAdd); // one button at a time beside the box
    m_addKeys->setEnabled(!list && mayAdd);
}

void FindPage::refresh()
{
    reload(Change::Recorded);
    m_searching->askAgain();
}

QWidget *FindPage::firstFocus()
{
    return m_box;
}

bool FindPage::escape()
{
    if (m_patient->isVisibleTo(this) && m_patient->closePanel()) {
        m_box->setFocus();
        return true;
    }
    if (!m_box->text().isEmpty()) {
        m_box->rememberSearch();
        m_box->clear();
        m_box->setFocus();
        return true;
    }
    if (m_results->shown() != ResultsPane::Shown::Nothing) {
        search();
        return true;
    }
    return false;
}

void FindPage::printThis()
{
    if (m_patient->isFormOpen())
        m_printAsked.start();
    else if (m_patient->isPanelOpen() || !m_last->printLetter())
        m_patient->printThis();
}

bool FindPage::takeBack()
{
    return m_last->takeBack();
}

bool FindPage::hasDraft() const
{
    return m_patient->hasDraft() || m_adding->hasDraft();
}

void FindPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void FindPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

}
