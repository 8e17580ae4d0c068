// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"
#include "ui/desk/question.h"
#include "ui/recording/recordpanel.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>
#include <QKeySequence>

class QPushButton;
class QShortcut;

namespace optoutdesk {

class LastAct;
class LastActionBar;
class Notice;
class PatientPanel;
class PatientView;
class ResultsPane;
class SearchBox;
class Searching;

// The start screen: one box, the patients found, and the chosen patient with what stands for them.
class FindPage : public Page
{
    Q_OBJECT

public:
    explicit FindPage(Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    QWidget *firstFocus() override;
    bool escape() override;
    void printThis() override;
    bool takeBack() override;
    bool hasDraft() const override;
    void showPatient(PatientId patient) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectBox();
    void connectPatient();
    void connectByHand();

    void search();
    void connectSearching();
    void take(const FindAnswer &answer, bool fresh);
    void move(int rows);
    void openChosen();

    void open(PatientId patient);
    void showOpened(const PatientRecord &record);
    void forgetOpening();
    void openDetails();
    void reload(Change change);
    void closePatient();
    void showHousehold();
    void beginAdding();
    void closeAdding();
    void backToList();
    void begunAfresh();
    void tell(const Failure &failure);
    // Which of list and patient have room.
    void arrange();
    bool isPatientOpen() const;
    bool isAdding() const;

    Workplace &m_workplace;
    SearchBox *m_box;
    QPushButton *m_back;
    QPushButton *m_add;
    QShortcut *m_addKeys; // of the button while there is no room for it
    Notice *m_notice;
    ResultsPane *m_results;
    PatientView *m_patient;
    PatientPanel *m_adding;
    QWidget *m_barPlace;
    LastActionBar *m_bar;
    LastAct *m_last;
    Searching *m_searching;
    Question m_opening;
    Question m_reloading;
    QElapsedTimer m_printAsked; // while a form was being saved
    QKeySequence m_pressWhenOpen; // while a patient was being opened
    bool m_isOpening = false;
    bool m_openFirst = false; // Enter was pressed before the answer was there
    bool m_listInFront = true; // where list and patient have no room side by side
};

}
