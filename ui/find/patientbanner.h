// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"
#include "ui/theme/palettes.h"

#include <QWidget>

class QPushButton;

namespace optoutdesk {

class MarkLabel;
class TextLabel;
class WholeLabel;

// Who the patient is, in the order of the NHS Common User Interface, as a band over the whole width. Somebody deceased,
// gone, here for a while or restricted is told by colour, by the pattern at the band's edge and in words.
class PatientBanner : public QWidget
{
    Q_OBJECT

public:
    explicit PatientBanner(QWidget *parent = nullptr);

    void showPatient(const PatientRecord &record, QDate today);
    // Only who it is, for a low screen with a panel open.
    void setBrief(bool brief);
    // Nothing of the last patient stays in a hidden label.
    void clear();

Q_SIGNALS:
    // Address and phone of a restricted patient are wanted: a recorded act.
    void detailsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void keepOffTheEdge();
    void sayIdentity(const Patient &patient, QDate today);
    void sayContacts(const Patient &patient, bool hidden);

    Tone m_tone = Tone::Accent;
    Qt::BrushStyle m_pattern = Qt::SolidPattern;
    WholeLabel *m_name;
    WholeLabel *m_otherNames;
    MarkLabel *m_marks;
    MarkLabel *m_byHand;
    TextLabel *m_born;
    TextLabel *m_died;
    TextLabel *m_sex;
    TextLabel *m_number;
    MarkLabel *m_needs;
    WholeLabel *m_address;
    WholeLabel *m_contacts;
    QPushButton *m_details;
    QWidget *m_contactPlace;
};

}
