// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"
#include "ui/desk/question.h"
#include "ui/patients/patientform.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace optoutdesk {

class DuplicateNotice;
class FootedSheet;
class Notice;
class TextLabel;
class Workplace;

// A change to a patient that the register has acknowledged.
struct EditedDetails
{
    Patient patient = {}; // as they were before
    QList<PatientDetail> changed = {};
    QMap<PatientDetail, QString> before = {};
};

// Somebody is added to the list by hand, or a patient's details are mended. Whoever may be the same person is named while the
// form is filled in. What is half typed is kept, in memory only, and offered again.
class PatientPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PatientPanel(Workplace &workplace, QWidget *parent = nullptr);

    // `guess` fills the form as far as the search that found nobody went.
    void beginNew(const Patient &guess);
    void beginEdit(const PatientRecord &record);
    bool hasDraft() const;
    void save();

Q_SIGNALS:
    void added(optoutdesk::PatientId patient, const optoutdesk::PersonName &name);
    void edited(const optoutdesk::EditedDetails &what);
    void openAsked(optoutdesk::PatientId patient);
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void begin(const Patient &patient, const PatientEdits &edits, bool contactsHidden);
    void startAfresh();
    void keepDraft();
    void close();
    void askWhoElse();
    void add();
    void edit();
    void refuse(const Failure &failure);
    bool isNew() const { return !m_patient.id.isValid(); }

    Workplace &m_workplace;
    FootedSheet *m_sheet;
    TextLabel *m_heading;
    Notice *m_above;
    QPushButton *m_afresh;
    PatientForm *m_form;
    DuplicateNotice *m_duplicates;
    Notice *m_refusal;
    TextLabel *m_readBack;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QTimer m_pause; // after the last key, before asking who else it may be
    Question m_asking;
    Patient m_patient;
    bool m_open = false;
    bool m_saving = false;
    QMap<PatientId, TypedDetails> m_drafts; // under no number: of somebody new
};

}
