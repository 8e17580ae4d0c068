// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectionrecorder.h"
#include "services/patientfinder.h"

#include <QWidget>

namespace optoutdesk {

class Workplace;

// Recorded in error: says which entry, asks for the note, and takes the entry back visibly.
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

private:
    Workplace &m_workplace;
};

}
