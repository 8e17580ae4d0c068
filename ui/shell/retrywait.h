// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textlabel.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace optoutdesk {

// "Next try in 4 seconds", counted down. The words change quietly: as an alert a screen reader would talk all the time.
class RetryWait : public TextLabel
{
    Q_OBJECT

public:
    explicit RetryWait(QWidget *parent = nullptr);

    void begin(std::chrono::seconds wait);
    bool isRunning() const { return !m_until.hasExpired(); }

Q_SIGNALS:
    void over();

private:
    void follow();

    QDeadlineTimer m_until;
    QTimer m_tick;
};

}
