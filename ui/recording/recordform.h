// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectionrecorder.h"
#include "services/patientfinder.h"
#include "ui/recording/formvalues.h"

#include <QWidget>

namespace optoutdesk {

class AskerFields;
class CalmComboBox;
class DateEdit;
class FieldGrid;
class FormField;
class NoteEdit;
class ReasonList;
class TypeChoices;
class Workplace;

// The fields of the record panel: what may stand in them, what is usual, what is missing. Knows nothing of saving.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecordForm(Workplace &workplace, QWidget *parent = nullptr);

    // The usual values for this patient and kind.
    void begin(const PatientRecord &record, EventKind kind);
    FormValues usual() const;
    FormValues values() const;
    void setValues(const FormValues &values);

    // Says beside each field what is missing or wrong; the first such field, or null.
    QWidget *check();
    // What is to be recorded, after check().
    RecordingAct act() const;
    QWidget *firstFocus() const;

Q_SIGNALS:
    void changed();

private:
    void layOut();
    void follow();
    void dateChanged();
    void arrangeTabOrder();
    QString letterHint(const CommunicationNeeds &needs) const;

    Workplace &m_workplace;
    TypeChoices *m_types;
    DateEdit *m_received;
    CalmComboBox *m_channel;
    AskerFields *m_asker;
    ReasonList *m_reasons;
    NoteEdit *m_note;
    CalmComboBox *m_letter;
    FieldGrid *m_grid;
    FormField *m_receivedField;
    FormField *m_noteField;
    FormField *m_letterField;
    Patient m_patient;
    EventKind m_kind = EventKind::Objection;
};

}
