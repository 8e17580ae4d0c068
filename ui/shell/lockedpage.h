// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/centredsheet.h"

#include <chrono>

class QLineEdit;
class QPushButton;

namespace optoutdesk {

class Notice;
class RetryWait;

// All that a locked window shows: nothing of the practice, of the user or of a patient.
class LockedPage : public CentredSheet
{
    Q_OBJECT

public:
    explicit LockedPage(QWidget *parent = nullptr);

    void begin();
    // `wait`: how long until the next try.
    void refuse(const QString &sentence, std::chrono::seconds wait = {});

Q_SIGNALS:
    void unlockAsked(const QString &password);
    void someoneElseAsked();

private:
    void submit();
    void setWorking(bool working);
    void follow();

    QLineEdit *m_password;
    Notice *m_refusal;
    RetryWait *m_wait;
    QPushButton *m_unlock;
    QPushButton *m_someoneElse;
    bool m_working = false;
};

}
