// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/centredsheet.h"

class QProgressBar;
class QPushButton;

namespace optoutdesk {

class Notice;

// Stands in the window for the moment that the last backup of the day takes.
class ClosingPage : public CentredSheet
{
    Q_OBJECT

public:
    explicit ClosingPage(QWidget *parent = nullptr);

    void begin();
    // It was not made; the person decides.
    void tell(const QString &sentence);

Q_SIGNALS:
    void closeAnyway();
    void stayAsked();

private:
    QProgressBar *m_bar;
    Notice *m_outcome;
    QPushButton *m_without;
    QPushButton *m_stay;
};

}
