// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communicationneeds.h"
#include "services/patientfinder.h"

#include <QMap>
#include <QWidget>

class QPushButton;

namespace optoutdesk {

class FootedSheet;
class NeedsForm;
class Notice;
class TextLabel;
class WholeLabel;
class Workplace;

// How a patient is to be written and spoken to. What was half changed is kept, in memory only, until the patient's needs are
// opened again. Saving what is there already says that somebody has reviewed it.
class NeedsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NeedsPanel(Workplace &workplace, QWidget *parent = nullptr);

    void begin(const PatientRecord &record);
    bool hasDraft() const;
    void save();

Q_SIGNALS:
    // "Needs recorded for SMITH, Jane: large print 20 point."
    void saved(optoutdesk::PatientId patient, const QString &sentence);
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    bool isChanged() const;
    void keepDraft();
    void close();
    void answered(const Patient &about, const Result<CommunicationNeeds> &result);
    void showState();

    Workplace &m_workplace;
    FootedSheet *m_sheet;
    TextLabel *m_recorded;
    Notice *m_above;
    NeedsForm *m_form;
    Notice *m_refusal;
    WholeLabel *m_readBack;
    QPushButton *m_save;
    QPushButton *m_cancel;
    Patient m_patient;
    CommunicationNeeds m_before; // as they are in the register
    bool m_open = false;
    PatientId m_saving;
    QMap<PatientId, CommunicationNeeds> m_drafts;
};

}
