// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"

#include <QWidget>

class QVBoxLayout;

namespace optoutdesk {

class TextLabel;

// While a patient is typed: who on the list may be the same person, each with the way to them. Nothing to see while nobody is.
class DuplicateNotice : public QWidget
{
    Q_OBJECT

public:
    explicit DuplicateNotice(QWidget *parent = nullptr);

    void show(const std::vector<PossibleDuplicate> &duplicates);
    void clear() { show({}); }

Q_SIGNALS:
    void openAsked(optoutdesk::PatientId patient);

private:
    QVBoxLayout *m_column;
    TextLabel *m_heading;
    QList<QWidget *> m_rows;
};

}
