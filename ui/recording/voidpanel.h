// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectionrecorder.h"
#include "services/patientfinder.h"

#include <QMap>
#include <QWidget>

class QPushButton;

namespace optoutdesk {

class FootedSheet;
class FormField;
class NoteEdit;
class Notice;
class TextLabel;
class Workplace;

// Recorded in error: says which entry, asks for the note, and takes the entry back visibly. A note half typed is kept, in
// memory only, until the entry is opened again.
class VoidPanel : public QWidget
{
    Q_OBJECT

public:
    explicit VoidPanel(Workplace &workplace, QWidget *parent = nullptr);

    void begin(const PatientRecord &record, const HistoryEntry &entry);
    bool hasDraft() const;
    void save();

Q_SIGNALS:
    void takenBack(const optoutdesk::TakenBack &what);
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void sayWhich(const Patient &patient, const HistoryEntry &entry);
    // Why this entry cannot be taken back by this person; empty when it can.
    QString refusalOf(const HistoryEntry &entry) const;
    QString entryWords(const HistoryEntry &entry) const;
    void keepDraft();
    void close();
    void answered(const EventUuid &about, const Result<TakenBack> &result);
    void showState();

    Workplace &m_workplace;
    FootedSheet *m_sheet;
    TextLabel *m_readBack;
    TextLabel *m_which;
    TextLabel *m_effect;
    NoteEdit *m_note;
    FormField *m_noteField;
    Notice *m_letterNotice;
    Notice *m_refusal;
    QPushButton *m_save;
    QPushButton *m_cancel;
    EventUuid m_event;
    bool m_open = false;
    EventUuid m_saving;
    QMap<EventUuid, QString> m_drafts;
};

}
