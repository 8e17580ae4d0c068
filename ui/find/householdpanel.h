// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"
#include "ui/desk/question.h"

#include <QWidget>

class QPushButton;

namespace optoutdesk {

class Notice;
class ResultsModel;
class ResultsView;
class TextLabel;
class Workplace;

// F9: everybody at the open patient's address, with their states. Opening one of them is a recorded look, as in the results.
class HouseholdPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HouseholdPanel(Workplace &workplace, QWidget *parent = nullptr);

    void begin(const PatientRecord &record);

Q_SIGNALS:
    void openAsked(optoutdesk::PatientId patient);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const Result<FindAnswer> &people);

    Workplace &m_workplace;
    TextLabel *m_address;
    Notice *m_refusal;
    TextLabel *m_alone;
    ResultsModel *m_model;
    ResultsView *m_people;
    QPushButton *m_close;
    Question m_asking;
};

}
