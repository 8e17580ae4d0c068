// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"
#include "ui/find/householdpanel.h"
#include "ui/find/needspanel.h"
#include "ui/patients/mergepanel.h"
#include "ui/patients/patientpanel.h"
#include "ui/printing/letterpanel.h"
#include "ui/recording/recordpanel.h"
#include "ui/recording/voidpanel.h"

#include <optional>

class QListView;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace optoutdesk {

class HistoryModel;
class MarkLabel;
class Notice;
class PatientBanner;
class TextLabel;
class Workplace;

// The open patient: banner, what stands for them, what can be done, and the history, or the panel of the act in its place.
class PatientView : public QWidget
{
    Q_OBJECT

public:
    explicit PatientView(Workplace &workplace, QWidget *parent = nullptr);

    void showPatient(const PatientRecord &record);
    // The open patient again, after something changed: an open panel stays open.
    void updatePatient(const PatientRecord &record);
    void closePatient();
    const std::optional<PatientRecord> &record() const { return m_record; }

    bool isPanelOpen() const;
    bool isFormOpen() const; // that of an objection or withdrawal
    // False when none was open. Drafts are kept by the panels.
    bool closePanel();
    void savePanel();
    bool hasDraft() const;
    // Presses the button that has these keys.
    void press(const QKeySequence &keys);
    void showHousehold();
    // Prints what the letter panel shows, or opens it.
    void printThis();

Q_SIGNALS:
    void recorded(const optoutdesk::Recorded &what, optoutdesk::LetterChoice letter);
    void takenBack(const optoutdesk::TakenBack &what);
    void edited(const optoutdesk::EditedDetails &what);
    void merged(const optoutdesk::MergedRecords &what);
    void openAsked(optoutdesk::PatientId patient);
    void letterTold(const QString &sentence, bool good);
    void needsSaved(optoutdesk::PatientId patient, const QString &sentence);
    void detailsWanted();
    void panelClosed(); // by itself, not by a call
    void panelChanged(); // one opened or closed

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpHistory();
    void fitLines();
    void connectPanels();
    void sayStatus();
    void beginRecording(EventKind kind);
    void beginVoid();
    void beginLetter();
    void beginNeeds();
    void beginEdit();
    void beginMerge();
    void refuse(const Failure &failure);
    bool refuseForDeceased();
    const HistoryEntry *entryWithLetter() const;
    void openPanel(QWidget *panel);
    void leavePanel();

    Workplace &m_workplace;
    std::optional<PatientRecord> m_record;
    QScrollArea *m_scroll;
    PatientBanner *m_banner;
    QStackedWidget *m_places;
    QWidget *m_overview;
    Notice *m_refusal;
    MarkLabel *m_status;
    QPushButton *m_objection;
    QPushButton *m_withdrawal;
    QPushButton *m_inError;
    QPushButton *m_letter;
    QPushButton *m_household;
    QPushButton *m_needs;
    QPushButton *m_details;
    QPushButton *m_duplicates;
    TextLabel *m_nothingYet;
    HistoryModel *m_history;
    QListView *m_historyView;
    RecordPanel *m_recordPanel;
    VoidPanel *m_voidPanel;
    LetterPanel *m_letterPanel;
    HouseholdPanel *m_householdPanel;
    NeedsPanel *m_needsPanel;
    PatientPanel *m_patientPanel;
    MergePanel *m_mergePanel;
};

}
