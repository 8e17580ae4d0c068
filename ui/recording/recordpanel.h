// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectionrecorder.h"
#include "services/patientfinder.h"
#include "ui/recording/formvalues.h"

#include <QMap>
#include <QWidget>

#include <utility>

class QPushButton;

namespace optoutdesk {

class FootedSheet;
class MarkLabel;
class Notice;
class RecordForm;
class TextLabel;
class Workplace;

// Alt+O and Alt+W: the form for an objection or its withdrawal, in place of the patient's history. Everything is filled in
// for a patient who stands at the desk today. Half-typed forms are kept, in memory only, and offered again for the same
// patient and kind.
class RecordPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPanel(Workplace &workplace, QWidget *parent = nullptr);

    void begin(const PatientRecord &record, EventKind kind);
    // Something was changed in the form, or in one kept from before, that is not saved.
    bool hasDraft() const;
    // Ctrl+Enter: saves from any field; what is missing is said beside its field.
    void save();

Q_SIGNALS:
    // After the register has acknowledged it.
    void recorded(const optoutdesk::Recorded &what, optoutdesk::LetterChoice letter);
    // Cancel: the draft is kept.
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // Whose form it is. Its event keeps one name from opening to the answer, however often Save is pressed: an answer that
    // was lost on the way cannot record it twice.
    using Subject = std::pair<PatientId, EventKind>;
    struct Draft
    {
        FormValues values = {};
        EventUuid uuid = {};
        bool unsure = false; // it may be in the register: nothing may be changed before it was saved again
    };

    Subject subject() const { return {m_patient.id, m_kind}; }
    bool isChanged() const;
    void keepDraft();
    void fill();
    void startAfresh();
    void close();
    void answered(const Draft &sent, const Patient &patient, const Result<Recorded> &result);
    void refuse(const Failure &failure, const Patient &patient);
    void showState();
    void sayWhose(const PatientRecord &record);
    void layOut();

    Workplace &m_workplace;
    FootedSheet *m_sheet;
    TextLabel *m_heading;
    Notice *m_draftNotice;
    RecordForm *m_form;
    Notice *m_refusal;
    TextLabel *m_readBack;
    MarkLabel *m_similar;
    QPushButton *m_save;
    QPushButton *m_cancel;
    Patient m_patient;
    EventKind m_kind = EventKind::Objection;
    Draft m_current;
    bool m_open = false;
    std::optional<Subject> m_saving;
    QMap<Subject, Draft> m_drafts;
};

}
