// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QListView>

namespace optoutdesk {

class ResultsModel;

// The patients found. Keys come from the Find box, where the cursor stays, or from the list itself.
class ResultsView : public QListView
{
    Q_OBJECT

public:
    explicit ResultsView(ResultsModel &model, QWidget *parent = nullptr);

    // Not valid when the list is empty.
    PatientId chosenPatient() const;
    void choose(int row);
    void choosePatient(PatientId patient); // the first row when the patient is not in the list
    void step(int rows);
    void turnPage(int pages);

Q_SIGNALS:
    void openAsked(optoutdesk::PatientId patient);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ResultsModel &m_model;
};

}
