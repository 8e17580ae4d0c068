// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectionrecorder.h"
#include "services/patientfinder.h"

#include <QWidget>

namespace optoutdesk {

class Workplace;

// What is to happen with the letter of what was just recorded.
enum class LetterChoice { Queue, PrintNow, None };

// Alt+O and Alt+W: the form for an objection or its withdrawal, in place of the patient's history. Everything is filled in
// for a patient who stands at the desk today. Half-typed forms are kept and offered again for the same patient and kind.
class RecordPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPanel(Workplace &workplace, QWidget *parent = nullptr);

    void begin(const PatientRecord &record, EventKind kind);
    // Something was changed in the form that is not saved.
    bool hasDraft() const;
    // Ctrl+Enter: saves from any field; what is missing is said beside its field.
    void save();

Q_SIGNALS:
    // After the register has acknowledged it.
    void recorded(const optoutdesk::Recorded &what, optoutdesk::LetterChoice letter);
    // Cancel: the draft is kept.
    void closed();

private:
    Workplace &m_workplace;
};

}
