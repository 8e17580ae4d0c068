// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/patientview.h"

#include "services/recordingchecks.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/find/historydelegate.h"
#include "ui/find/historymodel.h"
#include "ui/find/patientbanner.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QEvent>
#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

// In lines of text.
constexpr int leastHistory = 8;
constexpr int leastPanel = 10;
constexpr int roomForAll = 24; // a view lower than this shows an open panel beside a brief banner

QScrollArea *scrolling(QWidget *inside)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    return area;
}

QPushButton *named(QPushButton *button)
{
    button->setAccessibleName(button->text().remove(u'&'));
    return button;
}

}

PatientView::PatientView(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_banner(new PatientBanner),
      m_places(new QStackedWidget),
      m_overview(new QWidget),
      m_refusal(new Notice),
      m_status(new MarkLabel),
      m_objection(named(newPrimaryButton(tr("Record &objection")))),
      m_withdrawal(named(new QPushButton(tr("Record &withdrawal")))),
      m_inError(named(new QPushButton(tr("Recorded in &error")))),
      m_letter(named(new QPushButton(tr("&Print letter")))),
      m_household(named(new QPushButton(tr("Househol&d")))),
      m_needs(named(new QPushButton(tr("&Communication needs")))),
      m_details(named(new QPushButton(tr("Chan&ge details")))),
      m_duplicates(named(new QPushButton(tr("Dupl&icate records")))),
      m_nothingYet(new TextLabel(tr("Nothing has been recorded for this patient yet."), Tone::Quiet)),
      m_history(new HistoryModel(workplace.lists(), this)),
      m_historyView(new QListView),
      m_recordPanel(new RecordPanel(workplace)),
      m_voidPanel(new VoidPanel(workplace)),
      m_letterPanel(new LetterPanel(workplace)),
      m_householdPanel(new HouseholdPanel(workplace)),
      m_needsPanel(new NeedsPanel(workplace)),
      m_patientPanel(new PatientPanel(workplace)),
      m_mergePanel(new MergePanel(workplace))
{
    // On a low screen with large text the banner scrolls with the rest; else it stands still.
    auto *all = new QWidget;
    m_scroll = scrolling(all);
    auto *place = new QVBoxLayout(this);
    place->setContentsMargins(0, 0, 0, 0);
    place->addWidget(m_scroll);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(m_banner);
    column->addWidget(m_overview, 1);
    column->addWidget(m_places, 1);
    // As high as there is room, not as the longest form wishes: else the banner and the buttons would scroll away.
    m_places->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_places->hide();
    setUpHistory();

    QFont strong;
    strong.setWeight(QFont::DemiBold);
    m_status->setFont(strong);
    auto *overview = new QVBoxLayout(m_overview);
    overview->setContentsMargins(0, 0, 0, 0);
    overview->setSpacing(grid::block);
    overview->addWidget(m_status);
    auto *actions = new FlowLayout(grid::gap, grid::gap);
    for (QPushButton *button :
         {m_objection, m_withdrawal, m_inError, m_letter, m_household, m_needs, m_details, m_duplicates})
        actions->addWidget(button);
    overview->addLayout(actions);
    overview->addWidget(m_refusal);
    overview->addWidget(m_nothingYet);
    overview->addWidget(m_historyView, 1);
    overview->addStretch();

    for (QWidget *panel : std::initializer_list<QWidget *>{m_recordPanel, m_voidPanel, m_letterPanel, m_householdPanel,
                                                           m_patientPanel, m_mergePanel, m_needsPanel})
        m_places->addWidget(scrolling(panel));
    connect(m_objection, &QPushButton::clicked, this, [this] { beginRecording(EventKind::Objection); });
    connect(m_withdrawal, &QPushButton::clicked, this, [this] { beginRecording(EventKind::Withdrawal); });
    connect(m_inError, &QPushButton::clicked, this, &PatientView::beginVoid);
    connect(m_letter, &QPushButton::clicked, this, &PatientView::beginLetter);
    connect(m_details, &QPushButton::clicked, this, &PatientView::beginEdit);
    connect(m_duplicates, &QPushButton::clicked, this, &PatientView::beginMerge);
    connect(m_household, &QPushButton::clicked, this, &PatientView::showHousehold);
    connect(m_needs, &QPushButton::clicked, this, &PatientView::beginNeeds);
    connect(m_banner, &PatientBanner::detailsWanted, this, &PatientView::detailsWanted);
    connectPanels();
}

void PatientView::setUpHistory()
{
    m_historyView->setAccessibleName(tr("History"));
    m_historyView->setModel(m_history);
    m_historyView->setItemDelegate(new HistoryDelegate(*m_history, m_historyView));
    m_historyView->setResizeMode(QListView::Adjust);
    m_historyView->setEditTriggers(QListView::NoEditTriggers);
    m_historyView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_historyView->setVerticalScrollMode(QListView::ScrollPerPixel);
    fitLines();
}

void PatientView::fitLines()
{
    m_historyView->setMinimumHeight(leastHistory * lineHeight());
    m_places->setMinimumHeight(leastPanel * lineHeight());
}

void PatientView::connectPanels()
{
    connect(m_recordPanel, &RecordPanel::recorded, this, [this](const Recorded &what, LetterChoice letter) {
        closePanel();
        Q_EMIT recorded(what, letter);
    });
    connect(m_voidPanel, &VoidPanel::takenBack, this, [this](const TakenBack &what) {
        closePanel();
        Q_EMIT takenBack(what);
    });
    connect(m_letterPanel, &LetterPanel::told, this, &PatientView::letterTold);
    connect(m_recordPanel, &RecordPanel::closed, this, &PatientView::leavePanel);
    connect(m_voidPanel, &VoidPanel::closed, this, &PatientView::leavePanel);
    connect(m_letterPanel, &LetterPanel::closed, this, &PatientView::leavePanel);
    connect(m_patientPanel, &PatientPanel::edited, this, [this](const EditedDetails &what) {
        closePanel();
        Q_EMIT edited(what);
    });
    connect(m_patientPanel, &PatientPanel::openAsked, this, [this](PatientId patient) {
        closePanel();
        Q_EMIT openAsked(patient);
    });
    connect(m_patientPanel, &PatientPanel::closed, this, &PatientView::leavePanel);
    connect(m_mergePanel, &MergePanel::done, this, [this](const MergedRecords &what) {
        closePanel();
        Q_EMIT merged(what);
    });
    connect(m_mergePanel, &MergePanel::closed, this, &PatientView::leavePanel);
    connect(m_householdPanel, &HouseholdPanel::openAsked, this, [this](PatientId patient) {
        closePanel();
        Q_EMIT openAsked(patient);
    });
    connect(m_householdPanel, &HouseholdPanel::closed, this, &PatientView::leavePanel);
    connect(m_needsPanel, &NeedsPanel::closed, this, &PatientView::leavePanel);
    connect(m_needsPanel, &NeedsPanel::saved, this, [this](PatientId patient, const QString &sentence) {
        if (m_needsPanel->isVisibleTo(this))
            leavePanel();
        Q_EMIT needsSaved(patient, sentence);
    });
}

void PatientView::showPatient(const PatientRecord &record)
{
    closePanel();
    m_refusal->clear();
    m_record = record;
    m_history->setHistory(record.history);
    m_historyView->setCurrentIndex(m_history->newestCounting());
    m_historyView->scrollToTop();
    sayStatus();
}

void PatientView::updatePatient(const PatientRecord &record)
{
    const bool sameSize = m_record && m_record->history.size() == record.history.size();
    const bool opened = m_record && m_record->detailsHidden && !record.detailsHidden;
    const HistoryEntry *chosen = m_history->entryAt(m_historyView->currentIndex());
    const EventUuid event = chosen ? chosen->event.uuid : EventUuid();
    m_record = record;
    m_history->setHistory(record.history);
    // Something new in the history is what was just recorded; what was taken back is no longer what the buttons are about.
    const QModelIndex same = sameSize ? m_history->indexOf(event) : QModelIndex();
    const HistoryEntry *stays = m_history->entryAt(same);
    m_historyView->setCurrentIndex(stays && !stays->voided ? same : m_history->newestCounting());
    sayStatus();
    if (opened && m_householdPanel->isVisibleTo(this))
        m_householdPanel->begin(record);
}

void PatientView::closePatient()
{
    closePanel();
    m_record.reset();
    m_banner->clear();
    m_status->setMarks({});
    m_status->setAccessibleName({});
    m_refusal->clear();
    m_history->setHistory({});
}

void PatientView::sayStatus()
{
    const QList<ObjectionType> &types = m_workplace.lists().types;
    QList<StateMark> marks;
    for (const ObjectionType &type : types) {
        const ObjectionStatus status = m_record->objections.value(type.id);
        marks.append(markOf(status.state, statusSentence(type.name, status, m_record->clinicalSystemCompared)));
    }
    m_banner->showPatient(*m_record, m_workplace.today());
    m_status->setMarks(marks);
    m_status->setAccessibleName(statusLine(types, m_record->objections, m_record->clinicalSystemCompared));
    const bool any = !m_record->history.empty();
    m_objection->setVisible(m_workplace.may(Act::Record));
    m_withdrawal->setVisible(m_workplace.may(Act::Record));
    m_inError->setVisible(any && m_workplace.may(Act::VoidOwnOfToday));
    m_letter->setVisible(any && m_workplace.may(Act::IssueLetters));
    m_details->setVisible(m_workplace.may(Act::EditPatient));
    m_duplicates->setVisible(m_workplace.may(Act::MergePatients));
    m_needs->setVisible(m_workplace.may(Act::Record));
    m_historyView->setVisible(any);
    m_nothingYet->setVisible(!any);
}

void PatientView::refuse(const Failure &failure)
{
    m_refusal->say(Tone::Refused, sentenceFor(failure));
}

bool PatientView::refuseForDeceased()
{
    if (!m_record->patient.isDeceased())
        return false;
    refuse({Problem::PatientDeceased, staffName(m_record->patient.name)});
    return true;
}

void PatientView::beginRecording(EventKind kind)
{
    if (!m_record || refuseForDeceased())
        return;
    m_recordPanel->begin(*m_record, kind);
    openPanel(m_recordPanel);
}

void PatientView::beginVoid()
{
    const HistoryEntry *entry = m_history->entryAt(m_historyView->currentIndex());
    if (!m_record || !entry)
        return;
    if (entry->voided)
        return refuse({Problem::AlreadyVoided});
    if (const Done may = checkMayVoid(m_workplace.session(), entry->event, m_workplace.clock()); !may)
        return refuse(may.failure());
    m_voidPanel->begin(*m_record, *entry);
    openPanel(m_voidPanel);
}

const HistoryEntry *PatientView::entryWithLetter() const
{
    const HistoryEntry *chosen = m_history->entryAt(m_historyView->currentIndex());
    if (chosen && !chosen->letterReference.isEmpty())
        return chosen;
    for (int row = 0; row < m_history->rowCount(); ++row) {
        const HistoryEntry *entry = m_history->entryAt(m_history->index(row));
        if (!entry->voided && !entry->letterReference.isEmpty())
            return entry;
    }
    return chosen; // no letter was wanted at the time; the patient may ask for one now
}

void PatientView::beginLetter()
{
    if (!m_record || m_record->history.empty() || !m_workplace.may(Act::IssueLetters) || refuseForDeceased())
        return;
    const HistoryEntry *entry = entryWithLetter();
    if (!entry)
        return;
    if (entry->voided)
        return refuse({Problem::LetterOfVoidedEvent});
    m_letterPanel->showLetter(entry->event.uuid);
    openPanel(m_letterPanel);
}

void PatientView::beginEdit()
{
    if (!m_record)
        return;
    m_patientPanel->beginEdit(*m_record);
    openPanel(m_patientPanel);
}

void PatientView::beginMerge()
{
    if (!m_record)
        return;
    m_mergePanel->begin(*m_record);
    openPanel(m_mergePanel);
}

void PatientView::showHousehold()
{
    if (!m_record || isPanelOpen())
        return;
    m_householdPanel->begin(*m_record);
    openPanel(m_householdPanel);
}

void PatientView::beginNeeds()
{
    if (!m_record)
        return;
    m_needsPanel->begin(*m_record);
    openPanel(m_needsPanel);
}

void PatientView::printThis()
{
    if (m_letterPanel->isVisibleTo(this))
        m_letterPanel->printNow();
    else if (!isPanelOpen())
        beginLetter();
}

void PatientView::press(const QKeySequence &keys)
{
    for (QPushButton *button :
         {m_objection, m_withdrawal, m_inError, m_letter, m_household, m_needs, m_details, m_duplicates}) {
        if (button->isVisibleTo(this) && button->shortcut() == keys)
            return button->click();
    }
}

void PatientView::openPanel(QWidget *panel)
{
    m_refusal->clear();
    m_places->setCurrentWidget(panel->parentWidget()->parentWidget());
    m_banner->setBrief(height() < roomForAll * lineHeight());
    m_overview->hide();
    m_places->show();
    Q_EMIT panelChanged();
    if (!panel->isAncestorOf(QApplication::focusWidget()))
        panel->setFocus();
}

bool PatientView::isPanelOpen() const
{
    return !m_places->isHidden();
}

bool PatientView::isFormOpen() const
{
    return m_recordPanel->isVisibleTo(this);
}

bool PatientView::closePanel()
{
    if (!isPanelOpen())
        return false;
    m_banner->setBrief(false);
    m_places->hide();
    m_overview->show();
    Q_EMIT panelChanged();
    return true;
}

void PatientView::leavePanel()
{
    if (closePanel())
        Q_EMIT panelClosed();
}

void PatientView::savePanel()
{
    if (isFormOpen())
        m_recordPanel->save();
    else if (m_voidPanel->isVisibleTo(this))
        m_voidPanel->save();
    else if (m_patientPanel->isVisibleTo(this))
        m_patientPanel->save();
    else if (m_needsPanel->isVisibleTo(this))
        m_needsPanel->save();
}

void PatientView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitLines();
}

bool PatientView::hasDraft() const
{
    return m_recordPanel->hasDraft() || m_voidPanel->hasDraft() || m_patientPanel->hasDraft() || m_needsPanel->hasDraft();
}

}
